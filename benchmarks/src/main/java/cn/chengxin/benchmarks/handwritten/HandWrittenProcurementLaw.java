package cn.chengxin.benchmarks.handwritten;

import static cn.chengxin.rules.verdict.FindingKind.PROCUREMENT_BAR;

import cn.chengxin.benchmarks.handwritten.Law.ConclusionRule;
import cn.chengxin.benchmarks.handwritten.Law.FindingRule;
import cn.chengxin.rules.fact.RegistrationStatus.State;
import cn.chengxin.rules.view.RuleWindow;
import cn.chengxin.rules.view.Truth;

/** 政府采购法. */
final class HandWrittenProcurementLaw {

    private final RuleWindow window;
    private final FindingRule notRegistered;
    private final FindingRule taxesUnpaid;
    private final ConclusionRule refused;
    private final ConclusionRule eligible;

    HandWrittenProcurementLaw(Law law) {
        window = law.window(true);
        notRegistered = law.finding("登记未处于存续状态的，不具有独立承担民事责任的能力");
        taxesUnpaid = law.finding("最近年度未依法缴纳税收和社会保障资金的，没有良好记录");
        refused = law.conclusion("不具备供应商法定条件的，应当拒绝其参加政府采购活动", PROCUREMENT_BAR);
        eligible = law.conclusion("没有禁止情形的，可以参加政府采购活动", PROCUREMENT_BAR);
    }

    void find(Judgment judgment) {
        if (!judgment.enters(window)) {
            return;
        }
        State state = judgment.view().status();
        judgment.find(notRegistered, state == null ? Truth.UNKNOWN : Truth.of(state != State.REGISTERED));
        judgment.find(taxesUnpaid, judgment.view().financialYears().last().taxesUnpaid().exist());
    }

    void conclude(Judgment judgment) {
        if (!judgment.enters(window)) {
            return;
        }
        Truth barred = judgment.facts().any(PROCUREMENT_BAR);
        judgment.conclude(refused, barred, barred);
        judgment.conclude(eligible, barred.not(), barred);
    }
}
