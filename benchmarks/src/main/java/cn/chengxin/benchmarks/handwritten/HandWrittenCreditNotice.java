package cn.chengxin.benchmarks.handwritten;

import static cn.chengxin.rules.fact.sanction.PublicRecord.Register.JUDGMENT_DEBTOR;
import static cn.chengxin.rules.fact.sanction.PublicRecord.Register.MAJOR_TAX_VIOLATION;
import static cn.chengxin.rules.fact.sanction.PublicRecord.Register.PROCUREMENT_DISHONESTY;

import cn.chengxin.benchmarks.handwritten.Law.FindingRule;
import cn.chengxin.rules.view.PublicRecords;
import cn.chengxin.rules.view.RuleWindow;

/** 财库〔2016〕125号. */
final class HandWrittenCreditNotice {

    private final RuleWindow window;
    private final FindingRule debtor;
    private final FindingRule taxes;
    private final FindingRule procurement;

    HandWrittenCreditNotice(Law law) {
        window = law.window(true);
        debtor = law.finding("列入失信被执行人名单的，应当拒绝其参与政府采购活动");
        taxes = law.finding("列入重大税收违法案件当事人名单的，应当拒绝其参与政府采购活动");
        procurement = law.finding("列入政府采购严重违法失信行为记录名单的，应当拒绝其参与政府采购活动");
    }

    void find(Judgment judgment) {
        if (!judgment.enters(window)) {
            return;
        }
        PublicRecords standing = judgment.view().publicRecords().current();
        judgment.find(debtor, standing.register(JUDGMENT_DEBTOR).exist());
        judgment.find(taxes, standing.register(MAJOR_TAX_VIOLATION).exist());
        judgment.find(procurement, standing.register(PROCUREMENT_DISHONESTY).exist());
    }
}
