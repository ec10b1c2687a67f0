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
    @Term(value = "种类", changedBy = Act.NOTHING)
    public CaseSteps kind(CaseStep.Kind... kinds) {
        List<CaseStep.Kind> wanted = List.of(kinds);
        return where(each -> Truth.of(wanted.contains(each.kind())));
    }

    /** Those not closed until now. */
    @Term(value = "未办结", changedBy = Act.CLOSE_CASE)
    public CaseSteps open() {
        return where(each -> Truth.of(!happened(each.closedOn())));
    }
}
