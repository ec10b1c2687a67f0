package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.supervision.Violation;
import java.util.List;

/** Faults that the authority has established. */
public final class Violations extends Records<Violation, Violations> {

    Violations(Selection<Violation> selection) {
        super(selection);
    }

    @Override
    Violations of(Selection<Violation> selection) {
        return new Violations(selection);
    }

    /** Those that the authority rates so. */
    @Term(value = "情节", changedBy = Act.NOTHING)
    public Violations gravity(Violation.Gravity... gravities) {
        List<Violation.Gravity> wanted = List.of(gravities);
        return where(each -> Truth.of(wanted.contains(each.gravity())));
    }

    /** Those whose correction was not accepted until now. */
    @Term(value = "未改正", changedBy = Act.CORRECT_FAULT)
    public Violations uncorrected() {
        return where(each -> Truth.of(!happened(each.correctedOn())));
    }
}
