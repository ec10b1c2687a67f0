package cn.chengxin.service.page.workbench;

import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.engine.WrittenRule;
import cn.chengxin.rules.ruleset.Instrument;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Adoption;
import cn.chengxin.service.page.Wording;
import cn.chengxin.service.page.workbench.WorkbenchViews.ChangeLine;
import cn.chengxin.service.ruleset.Blame;
import cn.chengxin.service.ruleset.RuleBooks;
import cn.chengxin.service.ruleset.RuleSetHistory;
import cn.chengxin.service.ruleset.RuleSetHistory.Entry;
import cn.chengxin.service.ruleset.revision.Revision;
import cn.chengxin.service.web.Problem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows a rule set as it is in effect, with its history and who touched what last. */
@Component
final class RuleSetViews {

    private final RuleBooks ruleBooks;
    private final RuleSetHistory history;
    private final Adoption adoption;
    private final WorkbenchViews work;
    private final Wording wording;
    private final Words words;
    private final Blames blames;

    RuleSetViews(RuleBooks ruleBooks, RuleSetHistory history, Adoption adoption, WorkbenchViews work,
            Wording wording, Words words) {
        this.ruleBooks = ruleBooks;
        this.history = history;
        this.adoption = adoption;
        this.work = work;
        this.wording = wording;
        this.words = words;
        this.blames = new Blames(history::files);
    }

    /** A rule set. */
    record RuleSetView(String id, Instrument instrument, String place, int revision, List<ParameterRow> parameters,
            List<RuleRow> rules, List<RevisionRow> history, List<ChangeLine> open,
            Adoption.@Nullable Link adopted, boolean officer, boolean approver) {
    }

    record ParameterRow(String key, String description, String unit, String clauses, List<ValueRow> values) {
    }

    /** A dated value; {@code value} is null where the document leaves it blank. */
    record ValueRow(LocalDate from, @Nullable String value, String citation, boolean verified,
            @Nullable Integer revision) {
    }

    record RuleRow(String name, String clause, boolean verified, @Nullable Integer revision) {
    }

    record RevisionRow(int number, String origin, @Nullable String from, String title, String author,
            @Nullable String approver, String at, int edition, boolean inEffect) {
    }

    RuleSetView of(String id, Actor actor, Locale locale) {
        RuleSet ruleSet = ruleBooks.current().ruleSet(id);
        if (ruleSet == null) {
            throw Problem.RULE_SET_NOT_FOUND.because("They are listed at /rules");
        }
        Instrument instrument = ruleSet.instrument();
        List<Entry> entries = history.of(id);
        int current = Objects.requireNonNullElse(history.current(id), 0);
        List<WrittenRule> rules = RuleBook.lint(ruleSet).rules();
        Blame blame = blames.of(id, entries.stream().map(each -> each.revision().number()).toList());
        return new RuleSetView(id, instrument, wording.place(instrument.division(), locale), current,
                ruleSet.parameters().values().stream().sorted(Comparator.comparing(Parameter::key))
                        .map(each -> parameter(each, rules, blame, locale)).toList(),
                rules.stream().map(each -> new RuleRow(each.name(), each.clause(), each.verified(),
                        blame.rule(each.name()))).toList(),
                entries.stream().map(each -> row(each.revision(), each.edition(), words.time(each.publishedAt()),
                        each.revision().number() == current, locale)).toList(),
                work.open(id, locale), adoption.link(id), actor.may(Role.OFFICER, instrument.division()),
                actor.may(Role.APPROVER, instrument.division()));
    }

    /** A revision as a comparison names it. */
    RevisionRow revision(Revision revision, Locale locale) {
        return row(revision, 0, words.time(revision.createdAt()), false, locale);
    }

    private RevisionRow row(Revision revision, int edition, String at, boolean inEffect, Locale locale) {
        return new RevisionRow(revision.number(), "rules.origin." + revision.origin(), revision.from(),
                wording.title(revision, locale), revision.author(), revision.approver(), at, edition, inEffect);
    }

    private ParameterRow parameter(Parameter parameter, List<WrittenRule> rules, Blame blame, Locale locale) {
        String use = "p(\"" + parameter.key() + "\")";
        List<String> clauses = rules.stream().filter(each -> (each.condition() + " " + each.result()).contains(use))
                .map(WrittenRule::clause).distinct().toList();
        return new ParameterRow(parameter.key(), parameter.description(), "unit." + parameter.unit(),
                words.join(locale, clauses), parameter.values().stream().map(each -> new ValueRow(each.from(),
                        each.unset() ? null : wording.amount(each.text(), parameter.unit(), locale), each.citation(),
                        each.verified(), blame.value(parameter.key(), each.from()))).toList());
    }
}
