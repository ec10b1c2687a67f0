package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.finance.Audit;
import java.util.List;

/** Audits and stocktakes. */
public final class Audits extends Records<Audit, Audits> {

    Audits(Selection<Audit> selection) {
        super(selection);
    }

    @Override
    Audits of(Selection<Audit> selection) {
        return new Audits(selection);
    }

    /** Those of any of the kinds. */
    @Term("种类")
    public Audits kind(Audit.Kind... kinds) {
        List<Audit.Kind> wanted = List.of(kinds);
        return where(each -> Truth.of(wanted.contains(each.kind())));
    }

    /** Those that found money outside the books. */
    @Term("有账外资金")
    public Audits withOffBookFunds() {
        return where(each -> each.offBookFunds() == null ? Truth.UNKNOWN
                : Truth.of(each.offBookFunds().signum() > 0));
    }
}
