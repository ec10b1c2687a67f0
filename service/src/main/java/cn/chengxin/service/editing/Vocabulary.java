package cn.chengxin.service.editing;

import cn.chengxin.rules.engine.VocabularyGuide;
import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.service.page.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All that a rule can say, as a program can offer it: terms, what they take, and codes, each with its Chinese word. */
@Component
final class Vocabulary {

    private static final List<String> FACTS = List.of("OrganizationView", "Findings", "ApplicationView",
            "ApplicationFindings");

    private final Wording wording;

    Vocabulary(Wording wording) {
        this.wording = wording;
    }

    /**
     * The vocabulary.
     *
     * @param facts the facts that a rule's pattern can begin with
     * @param terms by the type on which they can stand; a fact is one
     * @param codes by their type
     * @param findings what a rule on organizations can find
     * @param matters what a rule on findings can conclude about
     * @param outcomes what it can conclude, by matter
     */
    record All(List<String> facts, Map<String, List<Told>> terms, Map<String, List<Code>> codes, List<Code> findings,
            List<Code> matters, Map<String, List<Code>> outcomes) {
    }

    /**
     * A term.
     *
     * @param name its name
     * @param zh its Chinese word
     * @param signature how it is called
     * @param takes the types of what stands between its brackets; {@code Parameter} is a {@code p("key")}
     * @param gives the type of what it gives
     */
    record Told(String name, String zh, String signature, List<String> takes, String gives) {
    }

    /** A code, with its Chinese word. */
    record Code(String name, String zh) {
    }

    All all() {
        Map<String, List<Told>> terms = new TreeMap<>();
        Map<String, List<Code>> codes = new TreeMap<>();
        for (VocabularyGuide.Entry each : VocabularyGuide.terms()) {
            terms.computeIfAbsent(each.on(), on -> new ArrayList<>()).add(new Told(each.name(), each.label(),
                    each.signature(), each.takes().stream().map(VocabularyGuide.Argument::type).toList(),
                    each.gives()));
            each.takes().stream().filter(takes -> !takes.codes().isEmpty())
                    .forEach(takes -> codes.computeIfAbsent(takes.type(), type -> codes(takes.codes())));
        }
        Map<String, List<Code>> outcomes = new TreeMap<>();
        VocabularyGuide.outcomes().forEach(each -> outcomes.computeIfAbsent(each.matter(), matter -> new ArrayList<>())
                .add(new Code(each.code(), each.label())));
        return new All(FACTS, terms, codes, VocabularyGuide.findings().stream()
                .map(each -> new Code(each.code(), each.label())).toList(), Stream.of(Matter.values())
                .map(each -> new Code(each.name(), each.label())).toList(), outcomes);
    }

    private List<Code> codes(List<String> names) {
        return names.stream().map(each -> new Code(each, wording.value(each, Locale.SIMPLIFIED_CHINESE))).toList();
    }
}
