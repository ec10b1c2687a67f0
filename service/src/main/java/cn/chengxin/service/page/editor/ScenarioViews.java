package cn.chengxin.service.page.editor;

import cn.chengxin.rules.ruleset.Scenario;
import cn.chengxin.rules.ruleset.Scenario.Expectation;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.editing.ScenarioRuns.Last;
import cn.chengxin.service.page.MismatchWords;
import cn.chengxin.service.page.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Scenarios in words: what each expects, and what differed. */
@Component
final class ScenarioViews {

    private final MessageSource messages;
    private final Wording wording;
    private final MismatchWords mismatches;

    ScenarioViews(MessageSource messages, Wording wording, MismatchWords mismatches) {
        this.messages = messages;
        this.wording = wording;
        this.mismatches = mismatches;
    }

    /**
     * A scenario in the list.
     *
     * @param line where it begins in its file
     * @param expects what it expects, in words
     * @param last how it ended the last time; null where it was never run
     */
    record View(String file, String name, String asOf, int line, List<String> expects, @Nullable LastView last) {
    }

    /**
     * How a scenario ended the last time.
     *
     * @param stale whether the change has moved on since
     * @param differs what differed, in words; empty where it passed
     */
    record LastView(int version, boolean stale, List<String> differs) {
    }

    View of(Scenario scenario, String text, @Nullable Last last, int version, Locale locale) {
        return new View(scenario.file(), scenario.name(), scenario.asOf().toString(), line(text, scenario.name()),
                expects(scenario.expect(), locale), last == null ? null : new LastView(last.version(),
                        last.version() != version, last.mismatches().stream()
                                .map(each -> mismatches.said(each, locale)).toList()));
    }

    private static int line(String text, String name) {
        Matcher found = Pattern.compile("^- +[\"']?scenario[\"']?: *[\"']?" + Pattern.quote(name), Pattern.MULTILINE)
                .matcher(text);
        return found.find() ? 1 + (int) text.substring(0, found.start()).chars().filter(c -> c == '\n').count() : 1;
    }

    private List<String> expects(Expectation expect, Locale locale) {
        List<String> said = new ArrayList<>();
        add(said, "findings", expect.findings() == null ? null : expect.findings().stream(), locale);
        add(said, "undetermined", expect.undetermined() == null ? null : expect.undetermined().stream(), locale);
        add(said, "conclusions", outcomes(expect.conclusions(), locale), locale);
        add(said, "proposes", outcomes(expect.proposes(), locale), locale);
        add(said, "proposesNot", outcomes(expect.proposesNot(), locale), locale);
        add(said, "points", expect.points() == null ? null : expect.points().stream(), locale);
        add(said, "score", expect.score() == null ? null : Stream.of(expect.score().toPlainString()), locale);
        add(said, "stableUntil", expect.stableUntil() == null ? null : Stream.of(expect.stableUntil().toString()),
                locale);
        add(said, "parametersUsed", expect.parametersUsed() == null ? null : expect.parametersUsed().entrySet().stream()
                .map(each -> each.getKey() + " = " + each.getValue()), locale);
        return said;
    }

    private @Nullable Stream<String> outcomes(@Nullable List<Outcome> outcomes, Locale locale) {
        return outcomes == null ? null : outcomes.stream().map(each -> wording.outcome(each, locale));
    }

    private void add(List<String> said, String what, @Nullable Stream<String> values, Locale locale) {
        if (values != null) {
            List<String> list = values.toList();
            said.add(word("scenarios.expect." + what, locale) + word("sep.colon", locale) + (list.isEmpty()
                    ? word("scenarios.none", locale) : String.join(word("sep.semicolon", locale), list)));
        }
    }

    private String word(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }

    /** What a page shows, by file. */
    static Map<String, List<View>> byFile(List<View> views) {
        Map<String, List<View>> files = new TreeMap<>();
        views.forEach(each -> files.computeIfAbsent(each.file(), file -> new ArrayList<>()).add(each));
        return files;
    }
}
