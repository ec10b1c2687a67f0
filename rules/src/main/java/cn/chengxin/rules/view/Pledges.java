package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.conduct.Pledge;
import java.util.List;

/** Pledges. */
public final class Pledges extends Records<Pledge, Pledges> {

    Pledges(Selection<Pledge> selection) {
        super(selection);
    }

    @Override
    Pledges of(Selection<Pledge> selection) {
        return new Pledges(selection);
    }

    /** Those of any of the kinds. */
    @Term(value = "种类", changedBy = Act.SIGN_PLEDGE)
    public Pledges kind(Pledge.Kind... kinds) {
        List<Pledge.Kind> wanted = List.of(kinds);
        return where(each -> Truth.of(wanted.contains(each.kind())));
    }
}
