package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.conduct.Award;
import java.math.BigDecimal;
import java.util.List;

/** Awards, and surveys of those served. */
public final class Awards extends Records<Award, Awards> {

    Awards(Selection<Award> selection) {
        super(selection);
    }

    @Override
    Awards of(Selection<Award> selection) {
        return new Awards(selection);
    }

    /** Those of any of the kinds. */
    @Term(value = "种类", changedBy = Act.BE_AWARDED)
    public Awards kind(Award.Kind... kinds) {
        List<Award.Kind> wanted = List.of(kinds);
        return where(each -> Truth.of(wanted.contains(each.kind())));
    }

    /** Those of at least this grade or result. */
    @Term(value = "成绩不低于", changedBy = Act.BE_AWARDED)
    public Awards gradeAtLeast(Parameter grade) {
        return where(each -> view().compare(each.grade() == null ? null : BigDecimal.valueOf(each.grade()), Op.GE, grade));
    }
}
