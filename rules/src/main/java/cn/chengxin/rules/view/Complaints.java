package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.supervision.Complaint;
import java.util.List;

/** Complaints and reports (投诉举报). */
public final class Complaints extends Records<Complaint, Complaints> {

    Complaints(Selection<Complaint> selection) {
        super(selection);
    }

    @Override
    Complaints of(Selection<Complaint> selection) {
        return new Complaints(selection);
    }

    /** Those about any of the matters. */
    @Term(value = "事项", changedBy = Act.NOTHING)
    public Complaints about(Complaint.Matter... matters) {
        List<Complaint.Matter> wanted = List.of(matters);
        return where(each -> Truth.of(wanted.contains(each.matter())));
    }

    /** Those that the authority found true. */
    @Term(value = "查证属实", changedBy = Act.NOTHING)
    public Complaints verified() {
        return where(each -> Truth.ofNullable(each.verified()));
    }

    /** Those not closed until now. */
    @Term(value = "未办结", changedBy = Act.SETTLE_COMPLAINT)
    public Complaints open() {
        return where(each -> Truth.of(!happened(each.closedOn())));
    }
}
