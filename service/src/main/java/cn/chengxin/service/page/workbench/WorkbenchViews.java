package cn.chengxin.service.page.workbench;

import cn.chengxin.rules.ruleset.Instrument;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Change.Status;
import cn.chengxin.service.change.ChangeList;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.change.Rights;
import cn.chengxin.service.page.Wording;
import cn.chengxin.service.ruleset.PublishedRules;
import cn.chengxin.service.ruleset.RuleBooks;
import cn.chengxin.service.ruleset.revision.Edition.InEffect;
import cn.chengxin.service.ruleset.revision.Editions;
import cn.chengxin.service.ruleset.revision.Revision;
import cn.chengxin.service.ruleset.revision.Revisions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists rule sets and changes for somebody. */
@Component
final class WorkbenchViews {

    private final RuleBooks ruleBooks;
    private final Revisions revisions;
    private final Editions editions;
    private final Changes changes;
    private final Drafts drafts;
    private final Rights rights;
    private final Wording wording;
    private final Words words;

    WorkbenchViews(RuleBooks ruleBooks, Revisions revisions, Editions editions, Changes changes, Drafts drafts,
            Rights rights, Wording wording, Words words) {
        this.ruleBooks = ruleBooks;
        this.revisions = revisions;
        this.editions = editions;
        this.changes = changes;
        this.drafts = drafts;
        this.rights = rights;
        this.wording = wording;
        this.words = words;
    }

    /**
     * The page for somebody.
     *
     * @param mine his drafts
     * @param waiting proposals, those that he may approve first
     * @param others what others are drafting
     * @param cut whether there are more of some of these than are listed
     * @param ruleSets what is in effect, by place
     * @param officer whether he may begin a change somewhere
     */
    record Work(List<ChangeLine> mine, List<ChangeLine> waiting, List<ChangeLine> others, boolean cut,
            List<RuleSetLine> ruleSets, boolean officer) {
    }

    /** A change in a list. */
    record ChangeLine(String id, String title, String ruleSet, String instrument, String status, String author,
            String changedAt, boolean approvable) {
    }

    /** A rule set in the table. */
    record RuleSetLine(String id, String title, String number, String place, String status, boolean verified,
            int revision, String publishedAt, @Nullable String publishedBy, long open) {
    }

    Work of(Actor actor, Locale locale) {
        ChangeList mine = changes.draftsOf(actor.name());
        ChangeList waiting = changes.list(null, Status.PROPOSED, null, ChangeList.MOST);
        ChangeList others = changes.draftsWithout(actor.name());
        List<ChangeLine> yoursFirst = waiting.changes().stream()
                .map(each -> line(each, mayApprove(actor, each), locale))
                .sorted(Comparator.comparing(ChangeLine::approvable).reversed()).toList();
        return new Work(lines(mine, locale), yoursFirst, lines(others, locale),
                Stream.of(mine, waiting, others).anyMatch(each -> each.next() != null), ruleSets(locale),
                actor.is(Role.OFFICER));
    }

    /** The open changes of a rule set. */
    List<ChangeLine> open(String ruleSet, Locale locale) {
        return lines(changes.open(ruleSet), locale);
    }

    private List<ChangeLine> lines(ChangeList list, Locale locale) {
        return list.changes().stream().map(each -> line(each, false, locale)).toList();
    }

    private boolean mayApprove(Actor actor, Change change) {
        return actor.is(Role.APPROVER) && !change.contributors().contains(actor.name())
                && rights.may(actor, Role.APPROVER, change.ruleSet(), drafts.files(change));
    }

    private ChangeLine line(Change change, boolean approvable, Locale locale) {
        RuleSet ruleSet = ruleBooks.current().ruleSet(change.ruleSet());
        return new ChangeLine(change.id(), wording.title(change, locale), change.ruleSet(), ruleSet == null
                ? change.ruleSet() : ruleSet.instrument().title(), change.status().name(), change.author(),
                words.time(change.changedAt()), approvable);
    }

    private List<RuleSetLine> ruleSets(Locale locale) {
        PublishedRules rules = ruleBooks.current();
        Map<String, Long> changing = changes.openByRuleSet();
        Map<String, Revision> inEffect = revisions.all(rules.edition().revisions().stream().map(InEffect::revision)
                .toList()).stream().collect(Collectors.toMap(Revision::ruleSet, Function.identity()));
        Map<String, Instant> since = editions.since(rules.edition());
        return rules.ruleSets().stream()
                .sorted(Comparator.comparing((RuleSet each) -> each.instrument().division()).thenComparing(RuleSet::id))
                .map(each -> line(each, inEffect.get(each.id()), since.get(each.id()),
                        changing.getOrDefault(each.id(), 0L), locale)).toList();
    }

    private RuleSetLine line(RuleSet ruleSet, @Nullable Revision revision, @Nullable Instant since, long open,
            Locale locale) {
        Instrument instrument = ruleSet.instrument();
        return new RuleSetLine(ruleSet.id(), instrument.title(), instrument.number(),
                wording.place(instrument.division(), locale), "law.instrument." + instrument.status(),
                instrument.verified(), revision == null ? 0 : revision.number(),
                since == null ? "" : words.time(since),
                revision == null ? null : revision.approver(), open);
    }
}
