package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.sanction.Determination;
import cn.chengxin.rules.fact.sanction.ListingGround;
import java.util.List;

/** Written statements of authorities. */
public final class Determinations extends Records<Determination, Determinations> {

    Determinations(Selection<Determination> selection) {
        super(selection);
    }

    @Override
    Determinations of(Selection<Determination> selection) {
        return new Determinations(selection);
    }

    /** Those that state any of the kinds. */
    @Term(value = "认定事项", changedBy = Act.STATE)
    public Determinations kind(Determination.Kind... kinds) {
        List<Determination.Kind> wanted = List.of(kinds);
        return where(each -> Truth.of(wanted.contains(each.kind())));
    }

    /** Those that hold now. */
    @Term(value = "现行有效", changedBy = { Act.WITHDRAW_STATEMENT, Act.TIME })
    public Determinations current() {
        return where(each -> Truth.of(each.endsOn() == null || !asOf().past(each.endsOn())));
    }

    /** Those after which the organization was not listed on any of the grounds. */
    @Term(value = "尚未据以列入", changedBy = Act.BE_LISTED)
    public Determinations unanswered(ListingGround... grounds) {
        return unansweredBy(grounds);
    }

    /** Those that no written certificate excuses. */
    @Term(value = "无书面证明免责", changedBy = Act.CERTIFY)
    public Determinations unexcused(ListingGround ground) {
        return unexcusedBy(ground);
    }

    /** Those that a written certificate excuses. */
    @Term(value = "有书面证明免责", changedBy = Act.CERTIFY)
    public Determinations excused(ListingGround ground) {
        return excusedBy(ground);
    }
}
