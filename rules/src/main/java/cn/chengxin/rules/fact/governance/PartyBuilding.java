package cn.chengxin.rules.fact.governance;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The state of party building from a day on; a later record replaces it.
 *
 * @param from the first day
 * @param formalMembers how many formal party members (正式党员) work there
 * @param unit what kind of party unit there is
 * @param unitCovers for a joint branch, how many organizations it covers
 * @param instructor whether a party-building instructor (党建工作指导员) is assigned
 * @param mentor whether a mentor organization is assigned (就近带动)
 * @param ledBy who leads the organization's party work (党建工作由谁负责)
 */
public record PartyBuilding(LocalDate from, @Nullable Integer formalMembers, @Nullable Unit unit,
        @Nullable Integer unitCovers, @Nullable Boolean instructor, @Nullable Boolean mentor, @Nullable Source source,
        @Nullable Leader ledBy) implements Dated {

    /** Kinds of party unit. */
    public enum Unit {
        NONE,
        /** 单独成立 */
        OWN,
        /** 联合党支部 */
        JOINT
    }

    /** Who may lead the party work of a social organization. */
    public enum Leader {
        /** 业务主管单位党组织 */
        SUPERVISING_UNIT_PARTY,
        /** 社会组织综合党委 */
        COMPREHENSIVE_COMMITTEE,
        /** 行业党委 */
        SECTOR_COMMITTEE,
        /** 民政局 */
        CIVIL_AFFAIRS,
        /** 镇街党委和社区(村)党组织 */
        TOWNSHIP_AND_VILLAGE,
        /** 住所所在地党组织 (属地管理) */
        DOMICILE_PARTY
    }

    @Override
    public LocalDate on() {
        return from;
    }
}
