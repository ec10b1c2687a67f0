package cn.chengxin.rules.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a rule is in force.
 *
 * @param from the first day
 * @param to the first day no longer; null where it is open
 * @param grounds whether the rule asks about grounds, which keep the law of their own day after the rule's end
 */
public record RuleWindow(LocalDate from, @Nullable LocalDate to, boolean grounds) {

    /** Whether the rule speaks on this day. */
    public boolean open(AsOf asOf) {
        return asOf.reached(from) && (to == null || grounds || !asOf.reached(to));
    }

    /** Whether a ground that arose on this day is judged by the rule. */
    boolean covers(LocalDate ground) {
        return !ground.isBefore(from) && (to == null || ground.isBefore(to));
    }
}
