package cn.chengxin.service.page.workbench;

import cn.chengxin.service.change.impact.Impact;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A preview as it is shown.
 *
 * @param state RUNNING, COMPLETED, FAILED or CANCELLED
 * @param stale why it may no longer tell the truth, as keys
 * @param answers whether it was made of the change as it is, beside what is in effect
 */
record ImpactView(String id, String change, String state, LocalDate asOf, String by, String startedAt, long percent,
        String done, String total, String touched, String failures, Impact.@Nullable Reason failedBecause,
        List<String> stale, boolean answers, List<OutcomeRow> outcomes, List<RuleRow> rules, List<PlaceRow> places) {

    /** Whether it goes on. */
    public boolean running() {
        return state.equals("RUNNING");
    }

    record OutcomeRow(String outcome, String label, String matter, String entered, String left, String opened,
            String closed) {
    }

    record RuleRow(String name, String clause, String instrument, String gained, String lost) {
    }

    record PlaceRow(String place, String touched) {
    }

    /** An organization for which something changes. */
    record Row(String uscc, String name, String place, List<Mark> marks, List<String> gained, List<String> lost) {
    }

    /** One thing that changes; {@code way} is entered, left, opened or closed. */
    record Mark(String way, String outcome) {
    }
}
