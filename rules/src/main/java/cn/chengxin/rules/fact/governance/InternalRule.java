package cn.chengxin.rules.fact.governance;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A written rule of the organization's own (内部管理制度).
 *
 * @param adoptedOn the day on which it was adopted
 * @param subject what it regulates
 * @param repealedOn the day on which it ceased to hold
 */
public record InternalRule(LocalDate adoptedOn, Subject subject, @Nullable LocalDate repealedOn,
        @Nullable Source source) implements Dated {

    /** What internal rules are about; together they are the internal control (内控). */
    public enum Subject {
        /** 会议、选举 */
        MEETINGS_AND_ELECTIONS,
        /** 人力资源 */
        PERSONNEL,
        /** 财务 */
        FINANCE,
        /** 资产 */
        ASSETS,
        /** 票据 */
        RECEIPTS,
        /** 收费 */
        CHARGES,
        /** 项目 */
        PROJECTS,
        /** 档案、印章 */
        FILES_AND_SEALS,
        /** 信息公开 */
        DISCLOSURE,
        /** 分支(代表)机构 */
        BRANCHES,
        /** 重大事项报告 */
        MAJOR_EVENTS,
        /** 志愿者 */
        VOLUNTEERS
    }

    @Override
    public LocalDate on() {
        return adoptedOn;
    }
}
