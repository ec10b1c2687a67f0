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

    /** Those for an area (地域性). */
    @Term("地域性")
    public Branches regional() {
        return where(each -> Truth.ofNullable(each.regional()));
    }

    /** Those that stand under another branch. */
    @Term("在分支机构下设立")
    public Branches underBranch() {
        return where(each -> Truth.ofNullable(each.underBranch()));
    }
}
