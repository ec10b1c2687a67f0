package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.SimilarBody;

/** Registered bodies that come near to one applied for. */
public final class SimilarBodies extends Records<SimilarBody, SimilarBodies> {

    SimilarBodies(Selection<SimilarBody> selection) {
        super(selection);
    }

    @Override
    SimilarBodies of(Selection<SimilarBody> selection) {
        return new SimilarBodies(selection);
    }

    /** Those of the same name. */
    @Term(value = "名称相同或者近似", changedBy = Act.NOTHING)
    public SimilarBodies sameName() {
        return where(each -> Truth.ofNullable(each.sameName()));
    }

    /** Those whose scope is the same or similar. */
    @Term(value = "业务范围相同或者相似", changedBy = Act.NOTHING)
    public SimilarBodies similarScope() {
        return where(each -> Truth.ofNullable(each.similarScope()));
    }

    /** Those of the same division. */
    @Term(value = "同一行政区域", changedBy = Act.NOTHING)
    public SimilarBodies sameDivision() {
        return where(each -> Truth.ofNullable(each.sameDivision()));
    }
}
