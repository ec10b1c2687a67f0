package cn.chengxin.service.ruleset;

import cn.chengxin.rules.document.CanonicalJson;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.view.WorkCalendar;
import cn.chengxin.service.ruleset.revision.Edition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules in effect at one moment. A request takes them once and keeps them, whatever is published meanwhile.
 *
 * @param edition which revisions they are
 * @param book the compiled rules
 * @param ruleSets what they were compiled from, drafts too
 * @param digest one digest for the digests of all rule sets, the calendar and the engine's build: all that a verdict is
 *     made from but the organization and the day
 */
public record PublishedRules(Edition edition, RuleBook book, List<RuleSet> ruleSets, String digest) {

    PublishedRules(Edition edition, RuleBook book, List<RuleSet> ruleSets) {
        this(edition, book, List.copyOf(ruleSets), CanonicalJson.of(List.of(book.digests(),
                WorkCalendar.get().digest(), String.valueOf(RuleBook.class.getPackage().getImplementationVersion())))
                .digest());
    }

    /** A rule set in effect; null where there is none with this id. */
    public @Nullable RuleSet ruleSet(String id) {
        return ruleSets.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }
}
