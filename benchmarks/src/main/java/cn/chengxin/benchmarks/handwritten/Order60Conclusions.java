package cn.chengxin.benchmarks.handwritten;

import static cn.chengxin.rules.verdict.FindingKind.ABNORMAL_ACTIVITY;
import static cn.chengxin.rules.verdict.FindingKind.ABNORMAL_REMOVAL;
import static cn.chengxin.rules.verdict.FindingKind.EXEMPTION;
import static cn.chengxin.rules.verdict.FindingKind.ON_SERIOUS_LIST;
import static cn.chengxin.rules.verdict.FindingKind.SERIOUS_DISHONESTY;
import static cn.chengxin.rules.verdict.FindingKind.SERIOUS_REMOVAL;

import cn.chengxin.benchmarks.handwritten.Law.ConclusionRule;
import cn.chengxin.rules.fact.RegistrationStatus.State;
import cn.chengxin.rules.view.Findings;
import cn.chengxin.rules.view.Truth;

/** 民政部令第60号: what its findings amount to. */
final class Order60Conclusions {

    private final ConclusionRule listAbnormal;
    private final ConclusionRule listSerious;
    private final ConclusionRule exemptionClaimed;
    private final ConclusionRule removeAbnormal;
    private final ConclusionRule removeSerious;
    private final ConclusionRule notRecommended;

    Order60Conclusions(Law law) {
        listAbnormal = law.conclusion("有活动异常情形的，建议列入活动异常名录", ABNORMAL_ACTIVITY);
        listSerious = law.conclusion("有严重违法失信情形的，建议列入严重违法失信名单", SERIOUS_DISHONESTY);
        exemptionClaimed = law.conclusion("有书面证明不负直接责任的，是否列入由登记管理机关裁量", EXEMPTION);
        removeAbnormal = law.conclusion("符合移出条件且没有新的活动异常情形的，建议移出活动异常名录", ABNORMAL_REMOVAL,
                ABNORMAL_ACTIVITY);
        removeSerious = law.conclusion("符合移出条件且没有新的列入情形的，建议移出严重违法失信名单", SERIOUS_REMOVAL,
                ABNORMAL_ACTIVITY, SERIOUS_DISHONESTY);
        notRecommended = law.conclusion("在严重违法失信名单中的，不建议向其购买服务", ON_SERIOUS_LIST);
    }

    void conclude(Judgment judgment) {
        State state = judgment.view().status();
        Truth deregistered = state == null ? Truth.UNKNOWN : Truth.of(state == State.DEREGISTERED);
        Findings facts = judgment.facts();
        Truth abnormal = facts.any(ABNORMAL_ACTIVITY);
        Truth serious = facts.any(SERIOUS_DISHONESTY);
        judgment.conclude(listAbnormal, abnormal.and(deregistered.not()), abnormal, deregistered);
        judgment.conclude(listSerious, serious.and(deregistered.not()), serious, deregistered);
        Truth exempt = facts.any(EXEMPTION);
        judgment.conclude(exemptionClaimed, exempt, exempt);
        Truth abnormalRemoval = facts.any(ABNORMAL_REMOVAL);
        judgment.conclude(removeAbnormal, abnormalRemoval.and(abnormal.not()), abnormalRemoval, abnormal);
        Truth removal = facts.any(SERIOUS_REMOVAL);
        Truth either = abnormal.or(serious);
        Truth free = either.not().or(deregistered);
        boolean open = free == Truth.UNKNOWN;
        judgment.conclude(removeSerious, removal.and(free), removal, ifSo(open, either), ifSo(open, deregistered));
        Truth onList = facts.any(ON_SERIOUS_LIST);
        judgment.conclude(notRecommended, onList, onList);
    }

    private static Truth ifSo(boolean counts, Truth term) {
        return counts ? term : Truth.FALSE;
    }
}
