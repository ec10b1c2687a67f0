package cn.chengxin.service.law;

import cn.chengxin.rules.engine.RuleBook.RuleSummary;
import cn.chengxin.rules.engine.ScenarioRunner;
import cn.chengxin.rules.ruleset.Coverage;
import cn.chengxin.rules.ruleset.CoverageMap;
import cn.chengxin.rules.ruleset.Instrument;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.service.law.Law.Clause;
import cn.chengxin.service.law.Law.Document;
import cn.chengxin.service.law.Law.Entry;
import cn.chengxin.service.ruleset.PublishedRules;
import cn.chengxin.service.ruleset.RuleBooks;
import cn.chengxin.service.watchlist.Publication;
import cn.chengxin.service.watchlist.Publication.RuleCount;
import cn.chengxin.service.watchlist.WatchLists;
import cn.chengxin.service.watchlist.scan.RuleDictionary;
import cn.chengxin.service.watchlist.scan.Scans;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the law together: what is encoded, what its scenarios show, and whom it touches by the present watch lists. */
@Component
public final class LawBook {

    private final RuleBooks ruleBooks;
    private final WatchLists lists;
    private final Scans scans;
    /** Scenarios say the same as long as the rules are the same. */
    private volatile @Nullable Shown lastShown;

    LawBook(RuleBooks ruleBooks, WatchLists lists, Scans scans) {
        this.ruleBooks = ruleBooks;
        this.lists = lists;
        this.scans = scans;
    }

    /** Read when it is first asked for, not on the way of a start. */
    private static final class Covered {

        static final Map<String, List<Coverage>> DOCUMENTS = CoverageMap.read();
        static final Map<String, List<String>> MECHANISMS = DOCUMENTS.values().stream().flatMap(List::stream)
                .flatMap(row -> row.where().stream().map(where -> Map.entry(where, row.id())))
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** How many scenarios each rule set has, and in how many each rule holds, under these rules. */
    private record Shown(String rules, Map<String, Integer> scenarios, Map<Citation, Long> held) {
    }

    /** The law today. */
    public Law law() {
        PublishedRules rules = ruleBooks.current();
        Publication publication = lists.current();
        Shown shown = shown(rules);
        Map<Citation, RuleCount> counted = publication == null ? Map.of() : counted(publication);
        Map<String, List<RuleSummary>> summaries = rules.book().rules().stream()
                .collect(Collectors.groupingBy(each -> each.citation().ruleSet()));
        List<Document> documents = rules.ruleSets().stream().map(ruleSet -> document(ruleSet,
                summaries.getOrDefault(ruleSet.id(), List.of()), rule -> entry(rule, ruleSet, shown,
                        counted.get(rule.citation()), publication != null))).toList();
        return new Law(publication == null ? null : publication.asOf(), documents, Covered.DOCUMENTS);
    }

    private static Document document(RuleSet ruleSet, List<RuleSummary> rules, Function<RuleSummary, Entry> entry) {
        Instrument instrument = ruleSet.instrument();
        Map<String, List<Entry>> clauses = new LinkedHashMap<>();
        rules.forEach(rule -> clauses.computeIfAbsent(rule.citation().clause(), each -> new ArrayList<>())
                .add(entry.apply(rule)));
        return new Document(ruleSet.id(), instrument.title(), instrument.number(), instrument.issuer(),
                instrument.division(), instrument.status(), instrument.verified(), instrument.from(), instrument.to(),
                instrument.note(), clauses.entrySet().stream().map(each -> new Clause(each.getKey(), each.getValue()))
                        .toList(), ruleSet.indicators());
    }

    private static Entry entry(RuleSummary rule, RuleSet ruleSet, Shown shown,
            @Nullable RuleCount count, boolean published) {
        Citation citation = rule.citation();
        String states = rule.finds() != null ? rule.finds().name() : rule.concludes() != null
                ? rule.concludes().name() : String.valueOf(rule.scores());
        String label = rule.finds() != null ? rule.finds().label() : rule.concludes() != null
                ? rule.concludes().label() : ruleSet.parameters().get(states).description();
        return new Entry(citation.rule(), citation.quote(), citation.verified(), rule.from(), rule.to(),
                rule.condition(), states, label, rule.aboutApplications(), shown.held().getOrDefault(citation, 0L),
                shown.scenarios().get(citation.ruleSet()),
                Covered.MECHANISMS.getOrDefault(citation.ruleSet() + "#" + citation.rule(), List.of()),
                published ? (Long) (count == null ? 0 : count.held()) : null,
                published ? (Long) (count == null ? 0 : count.unsettled()) : null);
    }

    private Map<Citation, RuleCount> counted(Publication publication) {
        List<RuleDictionary.Entry> rules = scans.dictionary(publication.dictionary()).rules();
        return publication.rules().stream().collect(Collectors.toMap(each -> rules.get(each.rule()).citation(),
                Function.identity()));
    }

    private Shown shown(PublishedRules rules) {
        Shown last = lastShown;
        if (last == null || !last.rules().equals(rules.digest())) {
            Map<String, Integer> scenarios = new HashMap<>();
            Map<Citation, Long> held = new HashMap<>();
            ScenarioRunner runner = new ScenarioRunner(rules.book());
            for (RuleSet ruleSet : ruleBooks.withScenarios()) {
                scenarios.put(ruleSet.id(), ruleSet.scenarios().size());
                runner.run(ruleSet).forEach(result -> result.verdict().stated()
                        .filter(each -> each.ruleSet().equals(ruleSet.id())).distinct()
                        .forEach(each -> held.merge(each, 1L, Long::sum)));
            }
            last = new Shown(rules.digest(), scenarios, held);
            lastShown = last;
        }
        return last;
    }
}
