package cn.chengxin.service.page.workbench;

import cn.chengxin.rules.edit.Merge;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Change.Status;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.change.Rebase;
import cn.chengxin.service.change.Rights;
import cn.chengxin.service.page.Wording;
import cn.chengxin.service.page.workbench.ChangeView.May;
import cn.chengxin.service.page.workbench.ChangeView.Step;
import cn.chengxin.service.ruleset.RuleSetHistory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a change to somebody: where it stands, what differs, and what he may do. */
@Component
final class ChangeViews {

    private static final List<Status> WAY = List.of(Status.DRAFT, Status.PROPOSED, Status.PUBLISHED);
    private static final List<Status> WAY_WHILE_PUBLISHING = List.of(Status.DRAFT, Status.PROPOSED, Status.PUBLISHING,
            Status.PUBLISHED);

    private final Drafts drafts;
    private final Rebase rebase;
    private final RuleSetHistory history;
    private final Rights rights;
    private final DifferenceViews differences;
    private final Wording wording;
    private final Words words;

    ChangeViews(Drafts drafts, Rebase rebase, RuleSetHistory history, Rights rights,
            DifferenceViews differences, Wording wording, Words words) {
        this.drafts = drafts;
        this.rebase = rebase;
        this.history = history;
        this.rights = rights;
        this.differences = differences;
        this.wording = wording;
        this.words = words;
    }

    /**
     * What is to be brought in.
     *
     * @param files those that both changed in different ways
     * @param seen the revision in effect beside which that is so
     */
    record ConflictView(DifferenceView theirs, DifferenceView mine, Map<String, List<Merge.Conflict>> files,
            @Nullable Integer seen) {
    }

    ChangeView of(Change change, Actor actor, Locale locale) {
        Map<String, byte[]> files = drafts.files(change);
        Integer current = history.current(change.ruleSet());
        boolean outdated = change.open() && !Objects.equals(current, change.base());
        RuleSet read = RuleSetReader.read(change.ruleSet(), files) instanceof Reading.Read reading ? reading.ruleSet()
                : null;
        return new ChangeView(change.id(), change.ruleSet(), read == null ? change.ruleSet()
                : read.instrument().title(), current != null, wording.title(change, locale), change.version(),
                change.status().name(), steps(change), change.author(), change.contributors(), change.base(), current,
                outdated, change.open() && change.incoming() != null, "rules.origin." + change.origin(), change.from(),
                read == null ? List.of() : read.instrument().divisions(),
                words.time(change.createdAt()), words.time(change.changedAt()), change.changedBy(), change.decision(),
                may(change, actor, files, outdated));
    }

    private May may(Change change, Actor actor, Map<String, byte[]> files, boolean outdated) {
        boolean officer = rights.may(actor, Role.OFFICER, change.ruleSet(), files);
        boolean approver = rights.may(actor, Role.APPROVER, change.ruleSet(), files);
        boolean own = change.contributors().contains(actor.name());
        boolean draft = change.status() == Status.DRAFT;
        boolean proposed = change.status() == Status.PROPOSED;
        return new May(draft && officer, change.open() && (actor.is(Role.OFFICER) || actor.is(Role.APPROVER)),
                draft && officer && !outdated && change.incoming() == null, proposed && (own ? officer : approver),
                change.open() && officer, proposed && approver && !own && !outdated, own);
    }

    private static List<Step> steps(Change change) {
        if (change.status() == Status.WITHDRAWN) {
            return List.of(new Step("change.status.DRAFT", "done"), new Step("change.status.WITHDRAWN", "now"));
        }
        List<Status> way = change.status() == Status.PUBLISHING ? WAY_WHILE_PUBLISHING : WAY;
        int now = way.indexOf(change.status());
        return IntStream.range(0, way.size()).mapToObj(each -> new Step("change.status." + way.get(each),
                each < now ? "done" : each == now ? "now" : "ahead")).toList();
    }

    /** What a change changes. */
    DifferenceView difference(Change change, Locale locale) {
        return differences.between(change.ruleSet(), drafts.before(change), drafts.files(change), locale);
    }

    /** What others changed that is to be brought in, what this change does, and what both changed, by file. */
    ConflictView conflict(Change change, Locale locale) {
        Rebase.Others others = rebase.others(change);
        Map<String, byte[]> mine = drafts.files(change);
        return new ConflictView(differences.between(change.ruleSet(), others.before(), others.after(), locale),
                differences.between(change.ruleSet(), others.before(), mine, locale),
                others.into(mine).conflicts().stream().collect(Collectors.groupingBy(Merge.Conflict::file, TreeMap::new,
                        Collectors.toList())), others.base());
    }
}
