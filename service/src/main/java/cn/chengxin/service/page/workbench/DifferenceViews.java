package cn.chengxin.service.page.workbench;

import cn.chengxin.rules.edit.Change;
import cn.chengxin.rules.edit.Change.Kind;
import cn.chengxin.rules.edit.Difference;
import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Parameter.Unit;
import cn.chengxin.service.page.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what differs between two texts of a rule set. */
@Component
public final class DifferenceViews {

    private final Words words;
    private final Wording wording;
    private final RuleDifferences rules;

    DifferenceViews(Words words, Wording wording, RuleDifferences rules) {
        this.words = words;
        this.wording = wording;
        this.rules = rules;
    }

    /**
     * What differs.
     *
     * @param ruleSet the rule set's id
     * @param before path to content; null where the rule set is new
     * @param after path to content
     */
    public DifferenceView between(String ruleSet, @Nullable Map<String, byte[]> before, Map<String, byte[]> after,
            Locale locale) {
        return new Telling(parameters(ruleSet, before), parameters(ruleSet, after), locale)
                .of(Difference.between(ruleSet, before, after));
    }

    private static Map<String, Parameter> parameters(String ruleSet, @Nullable Map<String, byte[]> files) {
        return files != null && RuleSetReader.read(ruleSet, files) instanceof Reading.Read read
                ? read.ruleSet().parameters() : Map.of();
    }

    /** One difference being told. */
    private final class Telling {

        private final Map<String, Parameter> before;
        private final Map<String, Parameter> after;
        private final Locale locale;
        private final List<DifferenceView.Field> fields = new ArrayList<>();
        private final List<DifferenceView.Value> values = new ArrayList<>();
        private final List<DifferenceView.Rule> ruleEntries = new ArrayList<>();
        private final List<DifferenceView.Scenario> scenarios = new ArrayList<>();
        private final List<String> layout = new ArrayList<>();
        private final List<DifferenceView.Text> texts = new ArrayList<>();

        Telling(Map<String, Parameter> before, Map<String, Parameter> after, Locale locale) {
            this.before = before;
            this.after = after;
            this.locale = locale;
        }

        DifferenceView of(Difference difference) {
            difference.changes().forEach(this::add);
            List<String> sentences = new ArrayList<>();
            values.forEach(each -> sentences.add(sentence(each)));
            ruleEntries.forEach(each -> sentences.add(words.say(locale, "difference.sentence.rule." + each.kind(),
                    each.name(), each.clause(), words.join(locale, each.parts().stream()
                            .map(DifferenceView.Part::label).toList()))));
            fields.forEach(each -> sentences.add(each.label() + words.say(locale, "sep.colon")
                    + arrow(each.before(), each.after())));
            if (!scenarios.isEmpty()) {
                sentences.add(words.say(locale, "difference.sentence.scenarios", String.valueOf(scenarios.size())));
            }
            texts.forEach(each -> sentences.add(words.say(locale, "difference.sentence.text", each.file())));
            return new DifferenceView(fields, values, ruleEntries, scenarios, layout, texts, sentences);
        }

        private void add(Change change) {
            if (change instanceof Change.DatedValue value) {
                values.add(value(value));
            } else if (change instanceof Change.RuleEntry rule) {
                ruleEntries.add(rules.of(rule, locale));
            } else if (change instanceof Change.ScenarioEntry scenario) {
                scenarios.add(new DifferenceView.Scenario(scenario.kind(), scenario.name(), scenario.file(),
                        words.join(locale, scenario.parts().stream().sorted()
                                .map(each -> words.say(locale, "difference.scenario." + each)).toList())));
            } else if (change instanceof Change.Layout file) {
                layout.add(file.file());
            } else if (change instanceof Change.FileText text) {
                texts.add(new DifferenceView.Text(text.kind(), text.file(), String.join("\n", text.lines())));
            } else {
                fields.add(field(change));
            }
        }

        private DifferenceView.Field field(Change change) {
            if (change instanceof Change.ParameterEntry parameter) {
                return new DifferenceView.Field(parameter.kind(), words.say(locale, "difference.parameter",
                        parameter.key()), meaning(parameter.before()), meaning(parameter.after()));
            }
            if (change instanceof Change.IndicatorEntry indicator) {
                return new DifferenceView.Field(indicator.kind(), words.say(locale, "difference.indicator",
                        indicator.key()), indicator.before() == null ? null : indicator.before().name(),
                        indicator.after() == null ? null : indicator.after().name());
            }
            Change.InstrumentField field = (Change.InstrumentField) change;
            return new DifferenceView.Field(field.before() == null ? Kind.ADDED : field.after() == null ? Kind.REMOVED
                    : Kind.CHANGED, words.say(locale, "difference.field." + field.field()),
                    named(field.field(), field.before()), named(field.field(), field.after()));
        }

        private @Nullable String named(String field, @Nullable String value) {
            return value == null ? null : switch (field) {
                case "status" -> words.say(locale, "law.instrument." + value);
                case "verified" -> words.say(locale, value.equals("true") ? "difference.verified" : "org.unverified");
                default -> value;
            };
        }

        private @Nullable String meaning(Change.ParameterEntry.@Nullable Meaning meaning) {
            return meaning == null ? null : words.say(locale, "difference.meaning", meaning.description(),
                    words.say(locale, "unit." + meaning.unit()));
        }

        /** On a day that only one side names, the other has a value all the same: the one before. */
        private DifferenceView.Value value(Change.DatedValue value) {
            Unit unit = Unit.valueOf(value.unit());
            Change.DatedValue.Stated was = value.before();
            Change.DatedValue.Stated now = value.after();
            String earlier = was != null ? shown(was.value(), unit)
                    : counting(before, value.key(), value.from(), unit);
            String later = now != null ? shown(now.value(), unit) : counting(after, value.key(), value.from(), unit);
            if (earlier != null && earlier.equals(later)) {
                earlier = null; // its citation is other, or whether it was seen
            }
            String suffix = Wording.unit(unit, locale);
            boolean once = !suffix.isEmpty() && earlier != null && later != null && earlier.endsWith(suffix)
                    && later.endsWith(suffix);
            return new DifferenceView.Value(value.kind(), value.description(), words.join(locale, value.clauses()),
                    value.from(), once && earlier != null ? cut(earlier, suffix) : earlier,
                    once && later != null ? cut(later, suffix) : later, once ? suffix : "",
                    now == null ? null : now.citation(), now == null || now.verified());
        }

        private @Nullable String counting(Map<String, Parameter> parameters, String key, LocalDate day, Unit unit) {
            Parameter parameter = parameters.get(key);
            Parameter.Value value = parameter == null ? null : parameter.at(day);
            return value == null ? null : shown(value.text(), unit);
        }

        private String shown(@Nullable String value, Unit unit) {
            return wording.amount(value, unit, locale);
        }

        private static String cut(String text, String suffix) {
            return text.substring(0, text.length() - suffix.length());
        }

        private String sentence(DifferenceView.Value value) {
            return words.say(locale, value.clauses().isEmpty() ? "difference.sentence.value"
                    : "difference.sentence.value.of", value.label(), value.clauses(), value.from().toString(),
                    arrow(value.before(), value.after()) + value.unit());
        }

        private String arrow(@Nullable String was, @Nullable String is) {
            String none = words.say(locale, "difference.none");
            return was == null && is != null ? is : (was == null ? none : was) + " → " + (is == null ? none : is);
        }
    }
}
