package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.IdentityChange;
import java.util.List;

/** Changes of name, code, legal representative and the like. */
public final class IdentityChanges extends Records<IdentityChange, IdentityChanges> {

    IdentityChanges(Selection<IdentityChange> selection) {
        super(selection);
    }

    @Override
    IdentityChanges of(Selection<IdentityChange> selection) {
        return new IdentityChanges(selection);
    }

    /** Those of any of the kinds. */
    @Term("种类")
    public IdentityChanges kind(IdentityChange.Kind... kinds) {
        List<IdentityChange.Kind> wanted = List.of(kinds);
        return where(each -> Truth.of(wanted.contains(each.kind())));
    }
}
