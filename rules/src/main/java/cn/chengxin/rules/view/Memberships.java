package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.governance.Membership;

/** The number of members. */
public final class Memberships extends Records<Membership, Memberships> {

    Memberships(Selection<Membership> selection) {
        super(selection);
    }

    @Override
    Memberships of(Selection<Membership> selection) {
        return new Memberships(selection);
    }

    /** How many individual members they show. */
    @Term(value = "个人会员数", changedBy = Act.ADMIT_MEMBERS)
    public Count individuals() {
        return only(each -> Count.ofNullable(each.individuals()), Count.unknown());
    }

    /** How many unit members they show. */
    @Term(value = "单位会员数", changedBy = Act.ADMIT_UNITS)
    public Count units() {
        return only(each -> Count.ofNullable(each.units()), Count.unknown());
    }

    /** How many members of either kind they show. */
    @Term(value = "会员总数", changedBy = { Act.ADMIT_MEMBERS, Act.ADMIT_UNITS })
    public Count all() {
        return only(each -> each.individuals() == null || each.units() == null ? Count.unknown()
                : Count.of(each.individuals() + each.units()), Count.unknown());
    }
}
