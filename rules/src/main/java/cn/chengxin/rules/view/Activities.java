package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.conduct.Activity;
import java.util.List;

/** Activities under the charter, and major events. */
public final class Activities extends Records<Activity, Activities> {

    Activities(Selection<Activity> selection) {
        super(selection);
    }

    @Override
    Activities of(Selection<Activity> selection) {
        return new Activities(selection);
    }

    /** Those of any of the kinds. */
    @Term("种类")
    public Activities kind(Activity.Kind... kinds) {
        List<Activity.Kind> wanted = List.of(kinds);
        return where(each -> Truth.of(wanted.contains(each.kind())));
    }
}
