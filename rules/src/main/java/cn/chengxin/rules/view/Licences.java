package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.conduct.Licence;
import java.util.List;

/** Licences and statuses that other authorities grant. */
public final class Licences extends Records<Licence, Licences> {

    Licences(Selection<Licence> selection) {
        super(selection);
    }

    @Override
    Licences of(Selection<Licence> selection) {
        return new Licences(selection);
    }

    /** Those of any of the kinds. */
    @Term("种类")
    public Licences kind(Licence.Kind... kinds) {
        List<Licence.Kind> wanted = List.of(kinds);
        return where(each -> Truth.of(wanted.contains(each.kind())));
    }

    /** Those that hold now. */
    @Term("有效")
    public Licences valid() {
        return where(each -> Truth.of(!happened(each.revokedOn())
                && (each.endsOn() == null || !asOf().past(each.endsOn()))));
    }
}
