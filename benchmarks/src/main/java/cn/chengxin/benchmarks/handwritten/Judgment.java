package cn.chengxin.benchmarks.handwritten;

import cn.chengxin.benchmarks.handwritten.Law.ConclusionRule;
import cn.chengxin.benchmarks.handwritten.Law.FindingRule;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.Finding;
import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.verdict.Provenance;
import cn.chengxin.rules.verdict.Standing;
import cn.chengxin.rules.verdict.Undetermined;
import cn.chengxin.rules.verdict.Verdict;
import cn.chengxin.rules.view.AsOf;
import cn.chengxin.rules.view.Findings;
import cn.chengxin.rules.view.OrganizationView;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.RuleWindow;
import cn.chengxin.rules.view.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One verdict in the making: what the hand-written rules found, concluded and left open. */
final class Judgment {

    private static final Matter[] MATTERS = Matter.values();

    private final Organization organization;
    private final OrganizationView view;
    private final Findings facts;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Conclusion> conclusions = new ArrayList<>();
    private final List<Undetermined> undetermined = new ArrayList<>();
    private final @Nullable Outcome[] established = new Outcome[MATTERS.length];
    private final EnumSet<Outcome> open = EnumSet.noneOf(Outcome.class);
    private int regulated;
    private boolean verified = true;

    Judgment(Organization organization, LocalDate asOf) {
        this.organization = organization;
        this.view = new OrganizationView(organization, new AsOf(asOf));
        this.facts = new Findings(view);
    }

    OrganizationView view() {
        return view;
    }

    Findings facts() {
        return facts;
    }

    /** Whether a rule set speaks on the day; if so, its window decides which grounds can be seen. */
    boolean enters(RuleWindow window) {
        if (!window.open(view.asOf())) {
            return false;
        }
        view.askUnder(window);
        return true;
    }

    /** Takes what the only term of a rule gave. */
    void find(FindingRule rule, Truth truth) {
        if (truth == Truth.TRUE) {
            found(rule);
        } else if (truth == Truth.UNKNOWN) {
            open(rule, rule.terms());
        }
    }

    /** Takes what a rule gave, and what its terms gave where they count, in their order. */
    void find(FindingRule rule, Truth truth, Truth... terms) {
        if (truth == Truth.TRUE) {
            found(rule);
        } else if (truth == Truth.UNKNOWN) {
            open(rule, unknown(rule.terms(), terms));
        }
    }

    private void found(FindingRule rule) {
        findings.add(rule.finding());
        facts.found(rule.finding().kind());
        verified &= rule.finding().citation().verified();
        for (Parameter parameter : rule.parameters()) {
            Parameter.Value value = parameter.at(view.asOf().day());
            verified &= value == null || value.verified();
        }
    }

    private void open(FindingRule rule, List<String> missing) {
        facts.open(rule.finding().kind());
        undetermined.add(new Undetermined(rule.finding().kind(), null, rule.finding().citation(), missing));
    }

    /** Takes what a rule of the second stage gave, and what its terms gave, in their order. */
    void conclude(ConclusionRule rule, Truth truth, Truth... terms) {
        Outcome outcome = rule.conclusion().outcome();
        int matter = outcome.matter().ordinal();
        regulated |= 1 << matter;
        if (truth == Truth.TRUE) {
            conclusions.add(rule.conclusion());
            verified &= rule.conclusion().citation().verified();
            Outcome strictest = established[matter];
            if (strictest == null || outcome.compareTo(strictest) > 0) {
                established[matter] = outcome;
            }
        } else if (truth == Truth.UNKNOWN) {
            open.add(outcome);
            undetermined.add(new Undetermined(null, outcome, rule.conclusion().citation(),
                    unknown(rule.terms(), terms)));
        }
    }

    private static List<String> unknown(List<String> names, Truth[] terms) {
        List<String> missing = new ArrayList<>(terms.length);
        for (int i = 0; i < terms.length; i++) {
            if (terms[i] == Truth.UNKNOWN && !missing.contains(names.get(i))) {
                missing.add(names.get(i));
            }
        }
        return List.copyOf(missing);
    }

    Verdict verdict(List<String> jurisdictions, Provenance provenance) {
        List<Standing> standings = new ArrayList<>(MATTERS.length);
        for (Matter matter : MATTERS) {
            int at = matter.ordinal();
            standings.add(new Standing(matter, (regulated & 1L << at) != 0, established[at], stricter(matter)));
        }
        return new Verdict(organization.uscc(), view.asOf().day(), view.asOf().horizon(), List.copyOf(standings),
                List.copyOf(conclusions), List.copyOf(findings), List.copyOf(undetermined), null, jurisdictions,
                verified, provenance);
    }

    private List<Outcome> stricter(Matter matter) {
        if (open.isEmpty()) {
            return List.of();
        }
        List<Outcome> stricter = new ArrayList<>();
        Outcome strictest = established[matter.ordinal()];
        for (Outcome outcome : open) {
            if (outcome.matter() == matter && (strictest == null || outcome.compareTo(strictest) > 0)) {
                stricter.add(outcome);
            }
        }
        return List.copyOf(stricter);
    }
}
