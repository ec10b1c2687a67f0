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
    @Term("种类")
    public SpotChecks kind(SpotCheck.Kind... kinds) {
        List<SpotCheck.Kind> wanted = List.of(kinds);
        return where(each -> Truth.of(wanted.contains(each.kind())));
    }

    /** Those that found problems. */
    @Term("发现问题")
    public SpotChecks withProblems() {
        return where(each -> Truth.ofNullable(each.problemsFound()));
    }

    /** Those whose result was not published. */
    @Term("结果未公开")
    public SpotChecks unpublished() {
        return where(each -> Truth.of(!happened(each.publishedOn())));
    }
}
