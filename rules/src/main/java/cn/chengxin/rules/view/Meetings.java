package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.governance.Meeting;
import cn.chengxin.rules.fact.governance.Term.Body;
import java.util.List;

/** Meetings of governing bodies. */
public final class Meetings extends Records<Meeting, Meetings> {

    Meetings(Selection<Meeting> selection) {
        super(selection);
    }

    @Override
    Meetings of(Selection<Meeting> selection) {
        return new Meetings(selection);
    }

    /** Those of any of the bodies. */
    @Term(value = "机构", changedBy = Act.HOLD_MEETING)
    public Meetings body(Body... bodys) {
        List<Body> wanted = List.of(bodys);
        return where(each -> Truth.of(wanted.contains(each.body())));
    }

    /** Those where enough members were present. */
    @Term(value = "达到法定人数", changedBy = Act.HOLD_MEETING)
    public Meetings quorate() {
        return where(each -> Truth.ofNullable(each.quorate()));
    }
}
