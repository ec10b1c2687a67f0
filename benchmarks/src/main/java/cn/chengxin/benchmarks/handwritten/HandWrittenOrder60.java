package cn.chengxin.benchmarks.handwritten;

import static cn.chengxin.rules.fact.sanction.WatchList.ABNORMAL_ACTIVITY_LIST;
import static cn.chengxin.rules.fact.sanction.WatchList.SERIOUS_DISHONESTY_LIST;

import cn.chengxin.rules.view.Determinations;
import cn.chengxin.rules.view.ListEntries;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Penalties;
import cn.chengxin.rules.view.RuleWindow;
import cn.chengxin.rules.view.Truth;

/** 民政部令第60号. What several of its parts ask is asked here, once. */
final class HandWrittenOrder60 {

    private final RuleWindow window;
    private final Parameter largeFine;
    private final Order60AbnormalActivity abnormalActivity;
    private final Order60SeriousDishonesty seriousDishonesty;
    private final Order60Removal removal;
    private final Order60Conclusions conclusions;

    HandWrittenOrder60(Law law) {
        window = law.window(true);
        largeFine = law.parameter("large-fine");
        abnormalActivity = new Order60AbnormalActivity(law);
        seriousDishonesty = new Order60SeriousDishonesty(law);
        removal = new Order60Removal(law);
        conclusions = new Order60Conclusions(law);
    }

    void find(Judgment judgment) {
        if (!judgment.enters(window)) {
            return;
        }
        OrganizationView view = judgment.view();
        Determinations statements = view.determinations().current();
        Penalties penalties = view.penalties().againstOrganization();
        Penalties small = penalties.warningOrFineBelow(largeFine);
        abnormalActivity.find(judgment, statements, small);
        seriousDishonesty.find(judgment, statements, penalties, small);
        lists(judgment, view.listEntries().current());
    }

    private void lists(Judgment judgment, ListEntries current) {
        ListEntries abnormal = current.on(ABNORMAL_ACTIVITY_LIST);
        ListEntries serious = current.on(SERIOUS_DISHONESTY_LIST);
        Truth onAbnormal = abnormal.exist();
        Truth onSerious = serious.exist();
        seriousDishonesty.lists(judgment, abnormal, onAbnormal, onSerious);
        if (onAbnormal != Truth.FALSE) {
            removal.fromAbnormalList(judgment, abnormal);
        }
        if (onSerious != Truth.FALSE) {
            removal.fromSeriousList(judgment, serious);
        }
    }

    void conclude(Judgment judgment) {
        if (judgment.enters(window)) {
            conclusions.conclude(judgment);
        }
    }
}
