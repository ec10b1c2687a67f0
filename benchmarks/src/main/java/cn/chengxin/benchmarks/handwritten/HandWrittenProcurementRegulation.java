package cn.chengxin.benchmarks.handwritten;

import static cn.chengxin.rules.fact.sanction.PenaltyKind.CERTIFICATE_REVOKED;
import static cn.chengxin.rules.fact.sanction.PenaltyKind.LICENCE_REVOKED;
import static cn.chengxin.rules.fact.sanction.PenaltyKind.SUSPENSION_OF_BUSINESS;

import cn.chengxin.benchmarks.handwritten.Law.FindingRule;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Penalties;
import cn.chengxin.rules.view.RuleWindow;

/** 政府采购法实施条例. */
final class HandWrittenProcurementRegulation {

    private final RuleWindow window;
    private final Parameter largeFine;
    private final Parameter recordPeriod;
    private final FindingRule suspended;
    private final FindingRule fined;

    HandWrittenProcurementRegulation(Law law) {
        window = law.window(true);
        largeFine = law.parameter("large-fine");
        recordPeriod = law.parameter("record-period");
        suspended = law.finding("三年内受到责令停产停业、吊销许可证或者执照处罚的，有重大违法记录", recordPeriod);
        fined = law.finding("三年内受到较大数额罚款处罚的，有重大违法记录", largeFine, recordPeriod);
    }

    void find(Judgment judgment) {
        if (!judgment.enters(window)) {
            return;
        }
        Penalties penalties = judgment.view().penalties().againstOrganization();
        judgment.find(suspended, penalties.kinds(SUSPENSION_OF_BUSINESS, LICENCE_REVOKED, CERTIFICATE_REVOKED)
                .within(recordPeriod).exist());
        judgment.find(fined, penalties.fineAtLeast(largeFine).within(recordPeriod).exist());
    }
}
