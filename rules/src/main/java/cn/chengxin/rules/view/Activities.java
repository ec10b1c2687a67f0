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
}
