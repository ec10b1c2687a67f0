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
    @Term("认定事项")
    public Determinations kind(Determination.Kind... kinds) {
        List<Determination.Kind> wanted = List.of(kinds);
        return where(each -> Truth.of(wanted.contains(each.kind())));
    }

    /** Those that hold now. */
    @Term("现行有效")
    public Determinations current() {
        return where(each -> Truth.of(each.endsOn() == null || !asOf().past(each.endsOn())));
    }

    /** Those after which the organization was not listed on any of the grounds. */
    @Term("尚未据以列入")
    public Determinations unanswered(ListingGround... grounds) {
        return unansweredBy(grounds);
    }

    /** Those that no written certificate excuses. */
    @Term("无书面证明免责")
    public Determinations unexcused(ListingGround ground) {
        return unexcusedBy(ground);
    }

    /** Those that a written certificate excuses. */
    @Term("有书面证明免责")
    public Determinations excused(ListingGround ground) {
        return excusedBy(ground);
    }
}
