package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.governance.Decoupling;

/** How far it is separate from state organs. */
public final class Decouplings extends Records<Decoupling, Decouplings> {

    Decouplings(Selection<Decoupling> selection) {
        super(selection);
    }

    @Override
    Decouplings of(Selection<Decoupling> selection) {
        return new Decouplings(selection);
    }

    /** Those not separate in functions, bodies, staff or money. */
    @Term(value = "职能、机构、人员、财务未分开", changedBy = Act.COMPLETE_DECOUPLING)
    public Decouplings incompletely() {
        return where(each -> Truth.ofNullable(each.functions()).and(Truth.ofNullable(each.institutions()))
                .and(Truth.ofNullable(each.personnel())).and(Truth.ofNullable(each.finances())).not());
    }

    /** Those without an account of its own. */
    @Term(value = "没有独立账户", changedBy = Act.COMPLETE_DECOUPLING)
    public Decouplings withoutOwnAccount() {
        return where(each -> Truth.ofNullable(each.ownAccount()).not());
    }

    /** Those with books merged with a state organ's. */
    @Term(value = "会计合账或者财务集中管理", changedBy = Act.COMPLETE_DECOUPLING)
    public Decouplings withMergedBooks() {
        return where(each -> Truth.ofNullable(each.mergedBooks()));
    }
}
