package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.conduct.Activity;

/** Activities under the charter, and major events. */
public final class Activities extends Records<Activity, Activities> {

    Activities(Selection<Activity> selection) {
        super(selection);
    }

    @Override
    Activities of(Selection<Activity> selection) {
        return new Activities(selection);
    }

    /** Those held within the period up to now. */
    @Term("期间内")
    public Activities within(Parameter period) {
        return where(each -> overNow(each.heldOn(), period).not());
    }
}
