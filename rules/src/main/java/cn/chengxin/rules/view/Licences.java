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
    @Term(value = "种类", changedBy = Act.GRANT_LICENCE)
    public Licences kind(Licence.Kind... kinds) {
        List<Licence.Kind> wanted = List.of(kinds);
        return where(each -> Truth.of(wanted.contains(each.kind())));
    }

    /** Those that hold now. */
    @Term(value = "有效", changedBy = { Act.GRANT_LICENCE, Act.TIME })
    public Licences valid() {
        return where(each -> Truth.of(!happened(each.revokedOn())
                && (each.endsOn() == null || !asOf().past(each.endsOn()))));
    }
}
