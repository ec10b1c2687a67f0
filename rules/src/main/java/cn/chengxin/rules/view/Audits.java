package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.finance.Audit;
import java.time.LocalDate;
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
    @Term(value = "种类", changedBy = Act.MAKE_AUDIT)
    public Audits kind(Audit.Kind... kinds) {
        List<Audit.Kind> wanted = List.of(kinds);
        return where(each -> Truth.of(wanted.contains(each.kind())));
    }

    /** Those that found money outside the books. */
    @Term(value = "有账外资金", changedBy = Act.MAKE_AUDIT)
    public Audits withOffBookFunds() {
        return where(each -> each.offBookFunds() == null ? Truth.UNKNOWN
                : Truth.of(each.offBookFunds().signum() > 0));
    }

    /** Whether one of the kind was made, counted from so long before the day. */
    Truth accompany(Audit.Kind kind, LocalDate day, Parameter before) {
        Parameter.Value value = before.at(asOf());
        return value == null || value.period() == null ? Truth.UNKNOWN
                : kind(kind).where(each -> Truth.of(!each.doneOn().isBefore(day.minus(value.period())))).exist();
    }

    /** Those of the last year for which, by the period after its end, an audit is due. */
    @Term(value = "最近到期年度", changedBy = { Act.MAKE_AUDIT, Act.TIME })
    public Audits ofLastYearDue(Parameter due) {
        int year = asOf().day().getYear() - 1;
        overNow(LocalDate.of(year + 1, 12, 31), due); // the answer turns with the next year
        Truth turned = overNow(LocalDate.of(year, 12, 31), due);
        int last = turned == Truth.TRUE ? year : year - 1;
        return where(each -> turned == Truth.UNKNOWN || each.year() == null ? Truth.UNKNOWN
                : Truth.of(each.year() >= last));
    }
}
