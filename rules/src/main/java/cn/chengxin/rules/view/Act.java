package cn.chengxin.rules.view;

import static cn.chengxin.rules.view.Act.By.AUTHORITY;
import static cn.chengxin.rules.view.Act.By.COURT;
import static cn.chengxin.rules.view.Act.By.ORGANIZATION;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.governance.PartyBuilding;
import cn.chengxin.rules.fact.governance.Term;
import cn.chengxin.rules.fact.sanction.ListEntry;
import cn.chengxin.rules.fact.sanction.PublicRecord;
import cn.chengxin.rules.fact.supervision.AnnualReport;
import cn.chengxin.rules.fact.supervision.Assessment;
import cn.chengxin.rules.fact.supervision.Complaint;
import cn.chengxin.rules.fact.supervision.ContactAttempt;
import cn.chengxin.rules.fact.supervision.RectificationOrder;
import cn.chengxin.rules.fact.supervision.Violation;
import cn.chengxin.rules.verdict.Matter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act by which the answer to a term can change, with its edit of the document. What time alone changes, and what
 * cannot be undone, has no act.
 */
public enum Act {
    FILE_REPORT("补报符合要求的年度工作报告", ORGANIZATION, AnnualReport.class, "filedOn", Edit.TODAY, "meetsRequirements", true),
    COMPLETE_RECTIFICATION("完成整改并经核查", ORGANIZATION, RectificationOrder.class, "completedOn", Edit.TODAY),
    CORRECT_FAULT("改正并经核查", ORGANIZATION, Violation.class, "correctedOn", Edit.TODAY),
    SETTLE_COMPLAINT("处理投诉事项并办结", ORGANIZATION, Complaint.class, "closedOn", Edit.TODAY),
    PERFORM_DUTY("履行义务或者完成整改并经查证", ORGANIZATION, ListEntry.class, "dutyPerformedOn", Edit.TODAY),
    APPLY_FOR_REMOVAL("申请移出", ORGANIZATION, ListEntry.class, "removalAppliedOn", Edit.TODAY),
    /** The authority removes once the verdict proposes it, and not before. */
    BE_REMOVED("由登记管理机关移出名录", AUTHORITY, Matter.REMOVAL, ListEntry.class, "removedOn", Edit.TODAY),
    LEAVE_DEFAULTERS_REGISTER("履行法律文书、处理结果后退出名单", COURT, PublicRecord.class, "removedOn", Edit.TODAY),
    RESTORE_CONTACT("恢复联系", ORGANIZATION, ContactAttempt.class, Edit.ANEW, "madeOn", Edit.TODAY, "reached", true, "resultOn",
            Edit.TODAY),
    SET_UP_PARTY_UNIT("成立党组织", ORGANIZATION, PartyBuilding.class, Edit.ANEW, "from", Edit.TODAY, "unit", Edit.WANTED),
    ASSIGN_INSTRUCTOR("选派党建工作指导员", ORGANIZATION, PartyBuilding.class, Edit.ANEW, "from", Edit.TODAY, "instructor", true),
    OBTAIN_LEVEL("参加评估并取得相应等级", ORGANIZATION, Assessment.class, Edit.ANEW, "announcedOn", Edit.TODAY, "level",
            Edit.WANTED, "validFrom", Edit.TODAY, "validThrough", Edit.TODAY),
    HOLD_ELECTION("完成换届", ORGANIZATION, Term.class, Edit.ANEW, "electedOn", Edit.TODAY, "endsOn", Edit.TODAY);

    /** Who acts. */
    public enum By {
        /** the organization itself */
        ORGANIZATION,
        /** the registration authority, on its own or on application */
        AUTHORITY,
        /** a court or another authority whose register it is */
        COURT
    }

    /** What stands for a value that is known only when the act is done. */
    public enum Edit {
        /** the day of the act */
        TODAY,
        /** the value that the condition asks for */
        WANTED,
        /** at the head of an edit: a new record is entered, like the last one where there is one */
        ANEW
    }

    private final String label;
    private final By by;
    private final @Nullable Matter once;
    private final Class<? extends Dated> record;
    private final boolean anew;
    private final List<Object> edit;

    Act(String label, By by, Class<? extends Dated> record, Object... edit) {
        this(label, by, null, record, edit);
    }

    Act(String label, By by, @Nullable Matter once, Class<? extends Dated> record, Object... edit) {
        this.label = label;
        this.by = by;
        this.once = once;
        this.record = record;
        this.anew = edit[0] == Edit.ANEW;
        this.edit = List.of(edit).subList(anew ? 1 : 0, edit.length);
    }

    /** The Chinese term. */
    public String label() {
        return label;
    }

    /** Who acts. */
    public By by() {
        return by;
    }

    /** The matter on which a verdict must conclude before the act is done; null where it may be done at any time. */
    public @Nullable Matter once() {
        return once;
    }

    /** The kind of record that the act changes or enters. */
    public Class<? extends Dated> record() {
        return record;
    }

    /** Whether a new record is entered, rather than one changed. */
    public boolean anew() {
        return anew;
    }

    /** Whether what the act brings depends on what is asked for. */
    public boolean wants() {
        return edit.contains(Edit.WANTED);
    }

    /** What the act sets a component to; null where it leaves the component alone. */
    public @Nullable Object edits(String component) {
        for (int i = 0; i < edit.size(); i += 2) {
            if (edit.get(i).equals(component)) {
                return edit.get(i + 1);
            }
        }
        return null;
    }
}
