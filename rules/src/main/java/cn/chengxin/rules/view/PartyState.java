package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.governance.PartyBuilding;
import cn.chengxin.rules.fact.governance.PartyBuilding.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The state of party building now. Where the section is complete and holds no record, there is nobody and nothing;
 * where it is not complete, nothing is known.
 */
public final class PartyState {

    /** Nothing is known. */
    static final PartyState UNKNOWN = new PartyState(null, null, null, null, null);
    /** Nobody and nothing. */
    static final PartyState NOTHING = new PartyState(0, Unit.NONE, 0, false, false);

    private final Count formalMembers;
    private final @Nullable Unit unit;
    private final Count unitCovers;
    private final Truth instructor;
    private final Truth mentor;

    private PartyState(@Nullable Integer formalMembers, @Nullable Unit unit, @Nullable Integer unitCovers,
            @Nullable Boolean instructor, @Nullable Boolean mentor) {
        this.formalMembers = Count.ofNullable(formalMembers);
        this.unit = unit;
        this.unitCovers = Count.ofNullable(unitCovers);
        this.instructor = Truth.ofNullable(instructor);
        this.mentor = Truth.ofNullable(mentor);
    }

    static PartyState of(PartyBuilding record) {
        return new PartyState(record.formalMembers(), record.unit(), record.unitCovers(), record.instructor(),
                record.mentor());
    }

    /** How many formal party members (正式党员) work there. */
    @Term(value = "正式党员人数", changedBy = Act.NOTHING)
    public Count formalMembers() {
        return formalMembers;
    }

    /** What kind of party unit there is. */
    @Term(value = "党组织形式", changedBy = Act.SET_UP_PARTY_UNIT)
    public @Nullable Unit unit() {
        return unit;
    }

    /** For a joint branch, how many organizations it covers. */
    @Term(value = "联合党支部覆盖单位数", changedBy = Act.REGROUP_JOINT_UNIT)
    public Count unitCovers() {
        return unitCovers;
    }

    /** Whether a party-building instructor is assigned. */
    @Term(value = "已选派党建工作指导员", changedBy = Act.ASSIGN_INSTRUCTOR)
    public Truth instructor() {
        return instructor;
    }

    /** Whether a mentor organization is assigned. */
    @Term(value = "已指定就近带动组织", changedBy = Act.ASSIGN_MENTOR)
    public Truth mentor() {
        return mentor;
    }
}
