package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.governance.PartyBuilding;
import cn.chengxin.rules.fact.governance.PartyBuilding.Unit;
import java.util.Comparator;

/** States of party building, one after the other: when a party unit was set up. */
public final class PartyUnits extends Records<PartyBuilding, PartyUnits> {

    PartyUnits(Selection<PartyBuilding> selection) {
        super(selection);
    }

    @Override
    PartyUnits of(Selection<PartyBuilding> selection) {
        return new PartyUnits(selection);
    }

    /** Those with which a party unit was set up: there is one, and there was none before. */
    @Term(value = "新建党组织", changedBy = Act.SET_UP_PARTY_UNIT)
    public PartyUnits founded() {
        return where(each -> stands(each).and(stoodBefore(each).not()));
    }

    private static Truth stands(PartyBuilding state) {
        return state.unit() == null ? Truth.UNKNOWN : Truth.of(state.unit() != Unit.NONE);
    }

    private Truth stoodBefore(PartyBuilding state) {
        return certain().stream().filter(each -> each.from().isBefore(state.from()))
                .max(Comparator.comparing(PartyBuilding::from)).map(PartyUnits::stands).orElse(Truth.FALSE);
    }
}
