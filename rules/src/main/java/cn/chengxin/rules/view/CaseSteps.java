package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.supervision.CaseStep;
import java.util.List;

/** Steps before any penalty. */
public final class CaseSteps extends Records<CaseStep, CaseSteps> {

    CaseSteps(Selection<CaseStep> selection) {
        super(selection);
    }

    @Override
    CaseSteps of(Selection<CaseStep> selection) {
        return new CaseSteps(selection);
    }

    /** Those of any of the kinds. */
    @Term("种类")
    public CaseSteps kind(CaseStep.Kind... kinds) {
        List<CaseStep.Kind> wanted = List.of(kinds);
        return where(each -> Truth.of(wanted.contains(each.kind())));
    }

    /** Those not closed until now. */
    @Term("未办结")
    public CaseSteps open() {
        return where(each -> Truth.of(!happened(each.closedOn())));
    }
}
