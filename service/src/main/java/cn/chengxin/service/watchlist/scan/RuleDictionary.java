package cn.chengxin.service.watchlist.scan;

import cn.chengxin.rules.document.CanonicalJson;
import cn.chengxin.rules.engine.RuleBook;
import cn.chengxin.rules.engine.RuleBook.RuleSummary;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.FindingKind;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.view.WorkCalendar;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * Everything that the rows of a scan name by number. Equal rules, built by the same engine, give an equal dictionary
 * with an equal id.
 *
 * @param id digest of all the rest
 * @param engine the engine build
 * @param outcomes the outcomes by the number of their bit
 * @param rules the rules by number
 */
@Document("scan_rules")
public record RuleDictionary(@MongoId String id, String engine, List<String> outcomes, List<Entry> rules) {

    /**
     * A rule.
     *
     * @param citation where it stands
     * @param finds what it finds; null for a rule of the second stage
     * @param concludes what it concludes; null for a rule of the first stage
     * @param rests the findings that a rule of the second stage asks for
     */
    public record Entry(Citation citation, @Nullable FindingKind finds, @Nullable Outcome concludes,
            List<FindingKind> rests) {

        private static Entry of(RuleSummary rule) {
            return new Entry(rule.citation(), rule.finds(), rule.concludes(), rule.concludes() == null ? List.of()
                    : Arrays.stream(FindingKind.values()).filter(each -> named(each, rule.condition())).toList());
        }

        private static boolean named(FindingKind kind, String condition) {
            return Pattern.compile("\\b" + kind.name() + "\\b").matcher(condition).find();
        }
    }

    private record Content(String engine, List<String> outcomes, List<Entry> rules) {
    }

    /** The dictionary of a rule book. */
    public static RuleDictionary of(RuleBook book) {
        List<Entry> rules = book.rules().stream().map(Entry::of).sorted(Comparator
                .comparing((Entry each) -> each.citation().ruleSet()).thenComparing(each -> each.citation().rule()))
                .toList();
        List<String> outcomes = Arrays.stream(Outcome.values()).map(Enum::name).toList();
        String engine = String.valueOf(RuleBook.class.getPackage().getImplementationVersion());
        return new RuleDictionary(CanonicalJson.of(List.of(new Content(engine, outcomes, rules), book.digests(),
                WorkCalendar.get().digest())).digest(), engine, outcomes, rules);
    }

    /** The outcomes by number, as this build knows them; null stands for one that it knows no more. */
    List<@Nullable Outcome> knownOutcomes() {
        return outcomes.stream().<@Nullable Outcome>map(name -> Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(name)).findFirst().orElse(null)).toList();
    }

    /** The numbers of the rules, by where they stand. */
    Map<Citation, Integer> numbers() {
        Map<Citation, Integer> numbers = new HashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            numbers.put(rules.get(i).citation(), i);
        }
        return numbers;
    }
}
