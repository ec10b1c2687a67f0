package cn.chengxin.service.change;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.ruleset.RuleSetHistory;
import cn.chengxin.service.ruleset.revision.Origin;
import cn.chengxin.service.ruleset.revision.Revision;
import cn.chengxin.service.web.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Rule sets that one place took over from another. The revision that they were taken from stays in mind, so that what the
 * other place changes later can be seen and taken over too.
 */
@Component
public final class Adoption {

    private static final String INSTRUMENT = "instrument.yaml";
    private static final Pattern DIVISIONS = Pattern.compile("(?m)^divisions:.*$(\\R^\\s*-.*$)*");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package [\\w.]+");

    private final Drafts drafts;
    private final Rebase rebase;
    private final RuleSetHistory history;

    Adoption(Drafts drafts, Rebase rebase, RuleSetHistory history) {
        this.drafts = drafts;
        this.rebase = rebase;
        this.history = history;
    }

    /**
     * Where a rule set came from.
     *
     * @param ruleSet the rule set of the other place
     * @param revision the number of its revision that was taken over last
     * @param latest the number of its revision in effect
     */
    public record Link(String ruleSet, int revision, int latest) {
    }

    /** Where a rule set came from; null where it was not adopted. */
    public @Nullable Link link(String ruleSet) {
        return history.current(ruleSet) == null ? null : history.of(ruleSet).stream().map(RuleSetHistory.Entry::revision)
                .filter(each -> each.origin() == Origin.ADOPTED && each.from() != null).findFirst().map(each -> {
                    String from = each.from();
                    String origin = from.substring(0, from.indexOf('#'));
                    Integer latest = history.current(origin);
                    int taken = Integer.parseInt(from.substring(from.indexOf('#') + 1));
                    return new Link(origin, taken, latest == null ? taken : latest);
                }).orElse(null);
    }

    /**
     * Begins a new rule set from that of another place.
     *
     * @param from the rule set that is adopted
     * @param division the code of the place that adopts it, which takes the place of the other's
     */
    public Change adopt(Actor actor, String ruleSet, String title, String from, String division) {
        Integer adopted = history.current(from);
        if (adopted == null) {
            throw Problem.RULE_SET_NOT_FOUND.because("There is no rule set " + from + " to adopt");
        }
        if (history.current(ruleSet) != null) {
            throw Problem.REVISION_CONFLICT.because(ruleSet + " exists; only a new rule set can be adopted");
        }
        return drafts.begin(actor, ruleSet, title, null, Origin.ADOPTED, Revision.id(from, adopted),
                moved(history.files(from, adopted), ruleSet, "divisions: [\"" + division + "\"]"), null);
    }

    /** Begins a change that takes over what the other place has changed since. */
    public Change follow(Actor actor, String ruleSet, String title) {
        Link link = link(ruleSet);
        if (link == null) {
            throw Problem.RULE_SET_NOT_FOUND.because(ruleSet + " was not adopted from another place");
        }
        Integer current = history.current(ruleSet);
        Map<String, byte[]> ours = history.files(ruleSet, current);
        String place = divisions(ours);
        Rebase.Beginning begun = rebase.begin(moved(history.files(link.ruleSet(), link.revision()), ruleSet, place),
                moved(history.files(link.ruleSet(), link.latest()), ruleSet, place), ours);
        return drafts.begin(actor, ruleSet, title, current, Origin.ADOPTED,
                Revision.id(link.ruleSet(), link.latest()), begun.files(), begun.incoming());
    }

    private static String divisions(Map<String, byte[]> files) {
        Matcher found = DIVISIONS.matcher(new String(files.getOrDefault(INSTRUMENT, new byte[0]),
                StandardCharsets.UTF_8));
        return found.find() ? found.group() : "";
    }

    /** The files as those of another rule set at another place; all else is for the officer to say. */
    private static Map<String, byte[]> moved(Map<String, byte[]> files, String ruleSet, String divisions) {
        Map<String, byte[]> moved = new TreeMap<>(files);
        moved.replaceAll((path, bytes) -> path.equals(INSTRUMENT) ? replace(bytes, DIVISIONS, divisions)
                : path.endsWith(".drl") ? replace(bytes, PACKAGE, "package policy."
                        + ruleSet.replace('/', '.').replace('-', '_')) : bytes);
        return moved;
    }

    private static byte[] replace(byte[] bytes, Pattern pattern, String by) {
        return pattern.matcher(new String(bytes, StandardCharsets.UTF_8))
                .replaceFirst(Matcher.quoteReplacement(by)).getBytes(StandardCharsets.UTF_8);
    }
}
