package cn.chengxin.service.page;

import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.Conclusion;
import cn.chengxin.rules.verdict.Evidence;
import cn.chengxin.rules.verdict.Explanation;
import cn.chengxin.rules.verdict.Finding;
import cn.chengxin.rules.verdict.NearestPass;
import cn.chengxin.rules.verdict.Score;
import cn.chengxin.rules.verdict.Standing;
import cn.chengxin.rules.verdict.Undetermined;
import cn.chengxin.rules.verdict.Verdict;
import cn.chengxin.service.web.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts verdicts and explanations into words. */
@Component
final class VerdictViews {

    private final Wording wording;

    VerdictViews(Wording wording) {
        this.wording = wording;
    }

    record VerdictView(LocalDate asOf, @Nullable LocalDate stableUntil, boolean verified,
            List<StandingView> standings, List<String> unregulated, List<ConclusionView> conclusions,
            List<FindingView> findings, List<UndeterminedView> undetermined, @Nullable ScoreView score,
            String jurisdictions, @Nullable String facts, String engine, String calendar,
            Map<String, String> ruleSets) {
    }

    record StandingView(String matter, boolean clear, @Nullable String label, List<String> open,
            String tone) {
    }

    /** A clause, as a reader would cite it. */
    record Cite(String rule, String quote, String text, boolean verified, String value) {

        private static Cite of(Citation citation) {
            String number = citation.number().isBlank() ? "" : "（" + citation.number() + "）";
            return new Cite(citation.rule(), citation.quote(), "《" + citation.instrument() + "》" + number
                    + citation.clause(), citation.verified(), RuleKey.of(citation));
        }
    }

    record ConclusionView(String matter, String label, String tone, Cite cite, List<String> rests, String outcome) {
    }

    record Parameter(String text, boolean verified) {
    }

    record FindingView(String label, Cite cite, List<String> records, List<String> values,
            List<Parameter> parameters) {
    }

    /** The score with its ledger; {@code open} are the reasons of which nobody knows whether they hold. */
    record ScoreView(String total, List<LineView> lines, List<String> open) {
    }

    record LineView(String points, String tone, Cite cite, List<String> records, @Nullable LocalDate until) {
    }

    record UndeterminedView(String label, Cite cite, List<String> missing) {
    }

    /** What would lift a conclusion. */
    record PassView(String label, Cite cite, String needs, List<WayView> ways, List<ObstacleView> obstacles) {
    }

    record WayView(LocalDate on, List<StepView> steps) {
    }

    record StepView(String label, String by, LocalDate on, @Nullable String wanted, List<String> records, Cite cite) {
    }

    /** A term that holds the conclusion up, and by what it could change. */
    record ObstacleView(String term, String by, String label, Cite cite) {
    }

    record WhyView(String rule, String cite, boolean inForce, String truth, PartView part) {
    }

    record PartView(String text, String truth, @Nullable String value, List<PartView> parts) {
    }

    /** A rule as a page's address names it. */
    record RuleKey(String ruleSet, String rule) {

        static String of(Citation citation) {
            return citation.ruleSet() + ":" + citation.rule();
        }

        static RuleKey read(String text) {
            int colon = text.indexOf(':');
            if (colon < 0) {
                throw Problem.BAD_REQUEST.because("rule (expected: rule set, colon, sentence)");
            }
            return new RuleKey(text.substring(0, colon), text.substring(colon + 1));
        }
    }

    VerdictView of(Verdict verdict, Locale locale) {
        return new VerdictView(verdict.asOf(), verdict.stableUntil(), verdict.verified(),
                verdict.standings().stream().filter(Standing::regulated).map(each -> standing(each, locale)).toList(),
                verdict.standings().stream().filter(each -> !each.regulated())
                        .map(each -> wording.matter(each.matter(), locale)).toList(),
                verdict.conclusions().stream().map(each -> conclusion(each, locale)).toList(),
                verdict.findings().stream().map(each -> finding(each, locale)).toList(),
                verdict.undetermined().stream().filter(each -> !ofScore(each)).map(each -> undetermined(each, locale))
                        .toList(), verdict.score() == null ? null : score(verdict.score(), verdict, locale),
                verdict.jurisdictions().stream().map(each -> wording.place(each, locale))
                        .collect(Collectors.joining(" → ")), verdict.provenance().facts(),
                verdict.provenance().engine(), verdict.provenance().calendar(), new TreeMap<>(verdict.provenance().ruleSets()));
    }

    private StandingView standing(Standing standing, Locale locale) {
        String tone = standing.established() != null ? Pictures.tone(standing.established())
                : standing.open().isEmpty() ? "plain" : "open";
        return new StandingView(wording.matter(standing.matter(), locale), standing.clear(),
                standing.established() == null ? null : wording.outcome(standing.established(), locale),
                standing.open().stream().map(each -> wording.outcome(each, locale)).toList(), tone);
    }

    private ConclusionView conclusion(Conclusion conclusion, Locale locale) {
        return new ConclusionView(wording.matter(conclusion.outcome().matter(), locale),
                wording.outcome(conclusion.outcome(), locale), Pictures.tone(conclusion.outcome()),
                Cite.of(conclusion.citation()),
                conclusion.findings().stream().map(each -> wording.finding(each, locale)).toList(),
                conclusion.outcome().name());
    }

    private FindingView finding(Finding finding, Locale locale) {
        Evidence evidence = finding.evidence();
        return new FindingView(wording.finding(finding.kind(), locale), Cite.of(finding.citation()),
                evidence.records().stream().map(each -> wording.record(each, locale)).toList(),
                evidence.values().stream().map(each -> wording.term(each.term(), locale) + " ＝ "
                        + wording.value(each.value(), locale)).toList(),
                evidence.parameters().stream().map(each -> new Parameter(wording.parameter(each, locale),
                        each.verified())).toList());
    }

    private ScoreView score(Score score, Verdict verdict, Locale locale) {
        return new ScoreView(score.total().toPlainString(),
                score.lines().stream().map(each -> line(each, locale)).toList(),
                verdict.undetermined().stream().filter(VerdictViews::ofScore).map(each -> each.citation().rule())
                        .toList());
    }

    private LineView line(Score.Line line, Locale locale) {
        boolean taken = line.points().signum() < 0;
        return new LineView((taken ? "−" : "+") + line.points().abs().toPlainString(), taken ? "out" : "in",
                Cite.of(line.citation()),
                line.evidence().records().stream().map(each -> wording.record(each, locale)).toList(), line.until());
    }

    private static boolean ofScore(Undetermined open) {
        return open.finding() == null && open.outcome() == null;
    }

    private UndeterminedView undetermined(Undetermined open, Locale locale) {
        String label = open.finding() != null ? wording.finding(open.finding(), locale)
                : open.outcome() != null ? wording.outcome(open.outcome(), locale) : "";
        return new UndeterminedView(label, Cite.of(open.citation()),
                open.missing().stream().map(each -> wording.term(each, locale)).toList());
    }

    PassView of(NearestPass pass, Locale locale) {
        return new PassView(wording.outcome(pass.conclusion().outcome(), locale), Cite.of(pass.conclusion().citation()),
                "pass.needs." + (pass.ways().isEmpty() && pass.obstacles().isEmpty() ? "unknown" : pass.needs()), pass.ways().stream().map(way -> new WayView(way.on(),
                        way.steps().stream().map(step -> step(step, locale)).toList())).toList(),
                pass.obstacles().stream().map(each -> obstacle(each, locale)).toList());
    }

    private StepView step(NearestPass.Step step, Locale locale) {
        return new StepView(wording.act(step.act(), step.label(), locale), "pass.by." + step.by(), step.on(),
                step.wanted() == null ? null : wording.code(step.wanted(), locale),
                step.records().stream().map(each -> wording.record(each, locale)).toList(), Cite.of(step.citation()));
    }

    private ObstacleView obstacle(NearestPass.Obstacle obstacle, Locale locale) {
        return new ObstacleView(wording.term(obstacle.term(), locale), "pass.by." + obstacle.by(),
                wording.act(obstacle.act(), obstacle.label(), locale), Cite.of(obstacle.citation()));
    }

    WhyView of(Explanation explanation, Locale locale) {
        Cite cite = Cite.of(explanation.citation());
        return new WhyView(cite.rule(), cite.text(), explanation.inForce(), explanation.truth(),
                part(explanation.condition(), locale));
    }

    private PartView part(Explanation.Part part, Locale locale) {
        boolean whole = !part.parts().isEmpty();
        return new PartView(whole ? joined(part, locale) : wording.term(part.text(), locale), part.truth(),
                part.value() == null ? null : wording.value(part.value(), locale),
                part.parts().stream().map(each -> part(each, locale)).toList());
    }

    /** All parts are wanted, or one of them. */
    private static String joined(Explanation.Part part, Locale locale) {
        boolean any = part.text().startsWith("(") && part.text().endsWith(")") && part.text().contains(" || ");
        return Wording.chinese(locale) ? any ? "下列任一" : "下列全部" : any ? "any of" : "all of";
    }
}
