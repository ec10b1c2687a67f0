package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.finance.Subsidy;
import java.util.List;

/** Money given in support. */
public final class Subsidies extends Records<Subsidy, Subsidies> {

    Subsidies(Selection<Subsidy> selection) {
        super(selection);
    }

    @Override
    Subsidies of(Selection<Subsidy> selection) {
        return new Subsidies(selection);
    }

    /** Those for any of the purposes. */
    @Term("用途")
    public Subsidies purpose(Subsidy.Purpose... purposes) {
        List<Subsidy.Purpose> wanted = List.of(purposes);
        return where(each -> Truth.of(wanted.contains(each.purpose())));
    }

    /** Those of less than this sum. */
    @Term("金额低于")
    public Subsidies below(Parameter sum) {
        return where(each -> view().compare(each.amount(), Op.LT, sum));
    }
}
