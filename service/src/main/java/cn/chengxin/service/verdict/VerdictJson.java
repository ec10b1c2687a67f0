package cn.chengxin.service.verdict;

import cn.chengxin.rules.document.CanonicalJson;
import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.verdict.FindingKind;
import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.verdict.Verdict;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A verdict as callers get it: canonical JSON, so that equal digests mean equal bytes. Codes stand for outcomes,
 * findings and matters; {@code labels} gives the Chinese term of every code that occurs.
 */
final class VerdictJson {

    private static final JsonMapper MAPPER = CanonicalJson.mapper().addMixIn(Dated.class, Typed.class).build();

    private VerdictJson() {
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
    private interface Typed {
    }

    /** The Chinese terms, by code. */
    record Labels(Map<String, String> matters, Map<String, String> outcomes, Map<String, String> findings) {
    }

    private record Labelled(@JsonUnwrapped Verdict verdict, Labels labels) {
    }

    static CanonicalJson of(Verdict verdict) {
        return CanonicalJson.of(new Labelled(verdict, labels(verdict)), MAPPER);
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
