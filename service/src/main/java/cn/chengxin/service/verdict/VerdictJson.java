package cn.chengxin.service.verdict;

import cn.chengxin.rules.document.CanonicalJson;
import cn.chengxin.rules.engine.RuleBook.Scope;
import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.verdict.Evidence;
import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.verdict.Score;
import cn.chengxin.rules.verdict.Verdict;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A verdict as callers get it: canonical JSON, so that equal digests mean equal bytes. Codes stand for outcomes,
 * findings and matters; {@code labels} gives the Chinese term of every code that occurs.
 */
public final class VerdictJson {

    private VerdictJson() {
    }

    /** The Chinese terms, by code. */
    record Labels(Map<String, String> matters, Map<String, String> outcomes, Map<String, String> findings) {
    }

    /** The verdict as it is answered. */
    public static CanonicalJson of(Verdict verdict) {
        return of(verdict, Scope.IN_FORCE);
    }

    /** The verdict as it is answered; marked as simulated where drafts were applied. */
    public static CanonicalJson of(Verdict verdict, Scope scope) {
        Map<String, Object> json = CanonicalJson.properties(verdict);
        if (scope == Scope.WITH_DRAFTS) {
            json.put("simulated", true);
        }
        json.put("findings", verdict.findings().stream().map(each -> explained(each, each.evidence())).toList());
        if (verdict.score() != null) {
            json.put("score", score(verdict.score()));
        }
        json.put("labels", labels(verdict));
        return CanonicalJson.of(json);
    }

    private static Map<String, Object> score(Score score) {
        Map<String, Object> json = CanonicalJson.properties(score);
        json.put("lines", score.lines().stream().map(each -> explained(each, each.evidence())).toList());
        return json;
    }

    /** A finding or a line of the score, with its evidence where it was asked for. */
    private static Map<String, Object> explained(Record statement, Evidence evidence) {
        Map<String, Object> json = CanonicalJson.properties(statement);
        if (evidence == Evidence.NONE) {
            json.remove("evidence");
            return json;
        }
        Map<String, Object> told = CanonicalJson.properties(evidence);
        told.put("records", evidence.records().stream().map(VerdictJson::typed).toList());
        json.put("evidence", told);
        return json;
    }

    /** A record of the document with the name of its type, which nothing around it tells. */
    static Map<String, Object> typed(Dated dated) {
        Map<String, Object> json = CanonicalJson.properties((Record) dated);
        json.put("type", dated.getClass().getSimpleName());
        return json;
    }

    private static Labels labels(Verdict verdict) {
        Map<String, String> matters = new TreeMap<>();
        for (Matter matter : Matter.values()) {
            matters.put(matter.name(), matter.label());
        }
        Map<String, String> outcomes = new TreeMap<>();
        concat(verdict.conclusions().stream().map(each -> each.outcome()),
                verdict.undetermined().stream().map(each -> each.outcome()),
                verdict.standings().stream().flatMap(each -> Stream.concat(Stream.ofNullable(each.established()),
                        each.open().stream()))).forEach(each -> outcomes.put(each.name(), each.label()));
        Map<String, String> findings = new TreeMap<>();
        concat(verdict.findings().stream().map(each -> each.kind()),
                verdict.undetermined().stream().map(each -> each.finding()),
                verdict.conclusions().stream().flatMap(each -> each.findings().stream()))
                .forEach(each -> findings.put(each.name(), each.label()));
        return new Labels(matters, outcomes, findings);
    }

    private static <T> Stream<T> concat(Stream<@Nullable T> a, Stream<@Nullable T> b, Stream<T> c) {
        return Stream.of(a, b, c).flatMap(each -> each).filter(Objects::nonNull);
    }
}
