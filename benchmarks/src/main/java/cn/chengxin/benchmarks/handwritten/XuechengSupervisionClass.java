package cn.chengxin.benchmarks.handwritten;

import static cn.chengxin.rules.verdict.FindingKind.ABNORMAL_ACTIVITY;
import static cn.chengxin.rules.verdict.FindingKind.IRREGULARITY;
import static cn.chengxin.rules.verdict.FindingKind.MINOR_VIOLATION;
import static cn.chengxin.rules.verdict.FindingKind.ON_ABNORMAL_LIST;
import static cn.chengxin.rules.verdict.FindingKind.ON_SERIOUS_LIST;
import static cn.chengxin.rules.verdict.FindingKind.SERIOUS_DISHONESTY;
import static cn.chengxin.rules.verdict.FindingKind.SERIOUS_VIOLATION;

import cn.chengxin.benchmarks.handwritten.Law.ConclusionRule;
import cn.chengxin.benchmarks.handwritten.Law.FindingRule;
import cn.chengxin.rules.fact.supervision.Violation.Gravity;
import cn.chengxin.rules.view.Findings;
import cn.chengxin.rules.view.Truth;
import cn.chengxin.rules.view.Violations;

/** 薛民字〔2020〕31号二6: classes of supervision. */
final class XuechengSupervisionClass {

    private final FindingRule irregular;
    private final FindingRule minor;
    private final FindingRule serious;
    private final ConclusionRule guidance;
    private final ConclusionRule interview;
    private final ConclusionRule keySupervision;

    XuechengSupervisionClass(Law law) {
        irregular = law.finding("认定运作不规范且尚未改正的，属于运作不规范");
        minor = law.finding("认定轻微违法违规且尚未改正的，属于轻微违法违规");
        serious = law.finding("认定严重违法违规且尚未改正的，属于严重违法违规");
        guidance = law.conclusion("对运作不规范的加强指导，及时提示", IRREGULARITY);
        interview = law.conclusion("对轻微违法违规的教育约谈", MINOR_VIOLATION, ABNORMAL_ACTIVITY, ON_ABNORMAL_LIST);
        keySupervision = law.conclusion("对严重违法违规的重点监管，依法处理", SERIOUS_VIOLATION, SERIOUS_DISHONESTY,
                ON_SERIOUS_LIST);
    }

    void find(Judgment judgment) {
        Violations violations = judgment.view().violations().uncorrected();
        judgment.find(irregular, violations.gravity(Gravity.IRREGULAR).exist());
        judgment.find(minor, violations.gravity(Gravity.MINOR).exist());
        judgment.find(serious, violations.gravity(Gravity.SERIOUS).exist());
    }

    void conclude(Judgment judgment, Truth deregistered) {
        Findings facts = judgment.facts();
        Truth irregularity = facts.any(IRREGULARITY);
        judgment.conclude(guidance, irregularity.and(deregistered.not()), irregularity, deregistered);
        Truth minorFault = facts.any(MINOR_VIOLATION, ABNORMAL_ACTIVITY, ON_ABNORMAL_LIST);
        judgment.conclude(interview, minorFault.and(deregistered.not()), minorFault, deregistered);
        Truth seriousFault = facts.any(SERIOUS_VIOLATION, SERIOUS_DISHONESTY, ON_SERIOUS_LIST);
        judgment.conclude(keySupervision, seriousFault.and(deregistered.not()), seriousFault, deregistered);
    }
}
