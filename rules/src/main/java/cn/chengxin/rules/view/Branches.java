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
    @Term("存续")
    public Branches open() {
        return where(each -> Truth.of(!happened(each.closedOn())));
    }

    /** Those through which a management fee is taken. */
    @Term("收取管理费")
    public Branches chargingFee() {
        return where(each -> each.managementFee() == null ? Truth.UNKNOWN : Truth.of(each.managementFee().signum() > 0));
    }

    /** Regional ones. */
    @Term("地域性")
    public Branches regional() {
        return where(each -> Truth.ofNullable(each.regional()));
    }

    /** Those that stand under another branch. */
    @Term("设在分支机构之下")
    public Branches underBranch() {
        return where(each -> Truth.ofNullable(each.underBranch()));
    }

    /** Those that the board did not decide on. */
    @Term("未经理事会决定")
    public Branches undecidedByBoard() {
        return where(each -> Truth.ofNullable(each.decidedByBoard()).not());
    }

    /** Those that others run for a fee. */
    @Term("交由他人运营")
    public Branches letToOthers() {
        return where(each -> Truth.ofNullable(each.letToOthers()));
    }

    /** Those with a charter of their own, or that appear as legal persons. */
    @Term("另订章程或者以法人名义")
    public Branches likeLegalPerson() {
        return where(each -> Truth.ofNullable(each.likeLegalPerson()));
    }
}
