package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.supervision.SpotCheck;
import java.util.List;

/** Inspections. */
public final class SpotChecks extends Records<SpotCheck, SpotChecks> {

    SpotChecks(Selection<SpotCheck> selection) {
        super(selection);
    }

    @Override
    SpotChecks of(Selection<SpotCheck> selection) {
        return new SpotChecks(selection);
    }

    /** Those of any of the kinds. */
    @Term(value = "种类", changedBy = Act.INSPECT_ANEW)
    public SpotChecks kind(SpotCheck.Kind... kinds) {
        List<SpotCheck.Kind> wanted = List.of(kinds);
        return where(each -> Truth.of(wanted.contains(each.kind())));
    }

    /** Those that found problems. */
    @Term(value = "发现问题", changedBy = Act.INSPECT_ANEW)
    public SpotChecks withProblems() {
        return where(each -> Truth.ofNullable(each.problemsFound()));
    }

    /** Those with fewer inspectors on site. */
    @Term(value = "检查人员少于", changedBy = Act.INSPECT_ANEW)
    public SpotChecks inspectorsBelow(Parameter inspectors) {
        return where(each -> view().compare(Count.ofNullable(each.inspectors()), Op.LT, inspectors));
    }

    /** Those whose inspectors were not drawn by lot. */
    @Term(value = "检查人员未随机选派", changedBy = Act.INSPECT_ANEW)
    public SpotChecks inspectorsChosen() {
        return where(each -> Truth.ofNullable(each.inspectorsDrawn()).not());
    }

    /** Those that the period has passed without publication of the result. */
    @Term(value = "逾期未公开结果", changedBy = { Act.PUBLISH_INSPECTION, Act.TIME })
    public SpotChecks unpublishedFor(Parameter period) {
        return where(each -> happened(each.publishedOn()) ? Truth.FALSE : overNow(each.checkedOn(), period));
    }
}
