package cn.chengxin.service.editing;

import cn.chengxin.rules.engine.Analysis.Issue;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.ruleset.Instrument;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Verdict;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.editing.Analyses.Shown;
import cn.chengxin.service.editing.ScenarioRuns.Compiled;
import cn.chengxin.service.organization.OrganizationHead;
import cn.chengxin.service.organization.OrganizationHeads;
import cn.chengxin.service.organization.OrganizationSearch;
import cn.chengxin.service.organization.OrganizationSearch.Summary;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.RawBsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Organizations of the register that show what is wrong with rules. Each is judged by the rules that are tried before
 * it is named; so that nobody waits, only the first of a place are.
 */
@Component
final class RegisterExamples {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterExamples.class);

    private static final int LOOKED_AT = 400;
    private static final int AT_ONCE = 50;

    private final ScenarioRuns runs;
    private final OrganizationSearch search;
    private final OrganizationHeads heads;
    private final Clock clock;

    RegisterExamples(ScenarioRuns runs, OrganizationSearch search, OrganizationHeads heads, Clock clock) {
        this.runs = runs;
        this.search = search;
        this.heads = heads;
        this.clock = clock;
    }

    /** One for each of these issues that the verdict on one shows, as of today. */
    List<Shown> of(Change change, Map<String, byte[]> files, List<Issue> issues) {
        Set<Issue> open = new LinkedHashSet<>(issues.stream().filter(Issue::visible).toList());
        Compiled compiled = open.isEmpty() ? Compiled.refused(List.of()) : runs.compile(change, files);
        RuleSet ruleSet = compiled.ruleSet();
        RuleBook book = compiled.book();
        if (ruleSet == null || book == null) {
            return List.of();
        }
        List<String> codes = codes(ruleSet.instrument());
        List<Shown> shown = new ArrayList<>();
        for (int at = 0; at < codes.size() && !open.isEmpty(); at += AT_ONCE) {
            heads.fetch(codes.subList(at, Math.min(codes.size(), at + AT_ONCE)))
                    .forEach(each -> look(each, ruleSet, book, open, shown));
        }
        return shown;
    }

    private List<String> codes(Instrument instrument) {
        return instrument.divisions().stream().map(each -> each.equals(Instrument.NATION) ? null : each)
                .flatMap(each -> search.search(null, each, null, null, LOOKED_AT).organizations().stream())
                .map(Summary::uscc).distinct().limit(LOOKED_AT).toList();
    }

    private void look(RawBsonDocument raw, RuleSet ruleSet, RuleBook book, Set<Issue> open, List<Shown> shown) {
        try {
            OrganizationHead head = heads.decode(raw);
            Verdict verdict = ScenarioRuns.verdict(book, ruleSet, head, LocalDate.now(clock));
            open.removeIf(each -> each.shownBy(verdict, ruleSet.id()) && shown.add(new Shown(each.kind(), each.rule(),
                    head.uscc(), head.organization().name())));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debug("A document that cannot be judged shows nothing", e);
        }
    }
}
