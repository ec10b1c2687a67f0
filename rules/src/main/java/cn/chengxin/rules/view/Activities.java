package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.RegistrationStatus;
import cn.chengxin.rules.fact.Section;
import cn.chengxin.rules.fact.conduct.Activity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Activities under the charter, and major events. */
public final class Activities extends Records<Activity, Activities> {

    Activities(Selection<Activity> selection) {
        super(selection);
    }

    @Override
    Activities of(Selection<Activity> selection) {
        return new Activities(selection);
    }

    /** Those of any of the kinds. */
    @Term(value = "种类", changedBy = Act.HOLD_ACTIVITY)
    public Activities kind(Activity.Kind... kinds) {
        List<Activity.Kind> wanted = List.of(kinds);
        return where(each -> Truth.of(wanted.contains(each.kind())));
    }

    /** Those outside of the charter's scope. */
    @Term(value = "超出章程业务范围", changedBy = Act.NOTHING)
    public Activities outsideScope() {
        return where(each -> Truth.ofNullable(each.withinScope()).not());
    }

    /** Those that may cause a risk to society. */
    @Term(value = "可能引发社会风险", changedBy = Act.NOTHING)
    public Activities sociallyRisky() {
        return where(each -> Truth.ofNullable(each.socialRisk()));
    }

    /** Those not reported before they were held. */
    @Term(value = "事前未报告", changedBy = Act.NOTHING)
    public Activities unreported() {
        return where(each -> Truth.of(!before(each.reportedOn(), each)));
    }

    /** Those not approved or filed before they were held. */
    @Term(value = "事前未经审查或者备案", changedBy = Act.NOTHING)
    public Activities unapproved() {
        return where(each -> Truth.of(!before(each.approvedOn(), each)));
    }

    /** Those on which the organization's own bodies had not decided by the day. */
    @Term(value = "未履行内部工作程序", changedBy = Act.NOTHING)
    public Activities undecided() {
        return where(each -> Truth.of(!before(each.decidedOn(), each)));
    }

    /** Those held while the registration was in any of these states. */
    @Term(value = "当时的登记状态", changedBy = Act.NOTHING)
    public Activities heldWhile(RegistrationStatus.State... states) {
        List<RegistrationStatus.State> wanted = List.of(states);
        return where(each -> {
            RegistrationStatus.State then = stateOn(each.heldOn());
            return then == null ? Truth.UNKNOWN : Truth.of(wanted.contains(then));
        });
    }

    private RegistrationStatus.@Nullable State stateOn(LocalDate day) {
        Section<RegistrationStatus> statuses = view().organization().statuses();
        if (statuses == null || statuses.completeThrough().isBefore(day)) {
            return null;
        }
        return statuses.records().stream().filter(each -> !each.from().isAfter(day))
                .max(Comparator.comparing(RegistrationStatus::from)).map(RegistrationStatus::state).orElse(null);
    }

    private static boolean before(@Nullable LocalDate step, Activity activity) {
        return step != null && !step.isAfter(activity.heldOn());
    }

    /** Those in any of the fields. */
    @Term(value = "活动领域", changedBy = Act.NOTHING)
    public Activities inFields(Parameter fields) {
        Parameter.Value value = fields.at(asOf());
        return where(each -> each.field() == null || value == null || value.codes() == null ? Truth.UNKNOWN
                : Truth.of(value.codes().contains(each.field())));
    }
}
