package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.governance.Branch;

/** Branches and representative bodies. */
public final class Branches extends Records<Branch, Branches> {

    Branches(Selection<Branch> selection) {
        super(selection);
    }

    @Override
    Branches of(Selection<Branch> selection) {
        return new Branches(selection);
    }

    /** Those not closed until now. */
    @Term(value = "存续", changedBy = Act.CLOSE_BRANCH)
    public Branches open() {
        return where(each -> Truth.of(!happened(each.closedOn())));
    }

    /** Those through which a management fee is taken. */
    @Term(value = "收取管理费", changedBy = Act.STOP_BRANCH_FEE)
    public Branches chargingFee() {
        return where(each -> each.managementFee() == null ? Truth.UNKNOWN : Truth.of(each.managementFee().signum() > 0));
    }

    /** Regional ones. */
    @Term(value = "地域性", changedBy = Act.NOTHING)
    public Branches regional() {
        return where(each -> Truth.ofNullable(each.regional()));
    }

    /** Those that stand under another branch. */
    @Term(value = "设在分支机构之下", changedBy = Act.NOTHING)
    public Branches underBranch() {
        return where(each -> Truth.ofNullable(each.underBranch()));
    }

    /** Those that the board did not decide on. */
    @Term(value = "未经理事会决定", changedBy = Act.DECIDE_ON_BRANCH)
    public Branches undecidedByBoard() {
        return where(each -> Truth.ofNullable(each.decidedByBoard()).not());
    }

    /** Those that others run for a fee. */
    @Term(value = "交由他人运营", changedBy = Act.TAKE_BACK_BRANCH)
    public Branches letToOthers() {
        return where(each -> Truth.ofNullable(each.letToOthers()));
    }

    /** Those with a charter of their own, or that appear as legal persons. */
    @Term(value = "另订章程或者以法人名义", changedBy = Act.INTEGRATE_BRANCH)
    public Branches likeLegalPerson() {
        return where(each -> Truth.ofNullable(each.likeLegalPerson()));
    }
}
