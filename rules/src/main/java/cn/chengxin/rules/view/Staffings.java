package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.governance.Staffing;

/** The staff and how they are treated. */
public final class Staffings extends Records<Staffing, Staffings> {

    Staffings(Selection<Staffing> selection) {
        super(selection);
    }

    @Override
    Staffings of(Selection<Staffing> selection) {
        return new Staffings(selection);
    }

    /** Those under which wages are not paid as agreed. */
    @Term(value = "未依约支付工资", changedBy = Act.PAY_STAFF)
    public Staffings wagesUnpaid() {
        return where(each -> Truth.ofNullable(each.wagesPaid()).not());
    }

    /** Those under which benefits are withheld. */
    @Term(value = "未落实待遇", changedBy = Act.PAY_STAFF)
    public Staffings benefitsWithheld() {
        return where(each -> Truth.ofNullable(each.benefitsGranted()).not());
    }

    /** Those with nobody working full-time. */
    @Term(value = "没有专职人员", changedBy = Act.HIRE)
    public Staffings withoutFullTime() {
        return where(each -> each.fullTime() == null ? Truth.UNKNOWN : Truth.of(each.fullTime() == 0));
    }
}
