package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.sanction.ListingGround;
import cn.chengxin.rules.fact.sanction.PublicRecord;
import java.util.List;

/** Entries in other bodies' registers of defaulters. */
public final class PublicRecords extends Records<PublicRecord, PublicRecords> {

    PublicRecords(Selection<PublicRecord> selection) {
        super(selection);
    }

    @Override
    PublicRecords of(Selection<PublicRecord> selection) {
        return new PublicRecords(selection);
    }

    /** Those in any of the registers. */
    @Term(value = "名单", changedBy = Act.NOTHING)
    public PublicRecords register(PublicRecord.Register... registers) {
        List<PublicRecord.Register> wanted = List.of(registers);
        return where(each -> Truth.of(wanted.contains(each.register())));
    }

    /** Those that stand now. */
    @Term(value = "现行在列", changedBy = Act.LEAVE_DEFAULTERS_REGISTER)
    public PublicRecords current() {
        return where(each -> Truth.of(!happened(each.removedOn())));
    }

    /** Those after which the organization was not listed on any of the grounds. */
    @Term(value = "尚未据以列入", changedBy = Act.BE_LISTED)
    public PublicRecords unanswered(ListingGround... grounds) {
        return unansweredBy(grounds);
    }
}
