package cn.chengxin.service.page;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.Evidence.ParameterUse;
import cn.chengxin.rules.verdict.FindingKind;
import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.ruleset.RuleBooks;
import cn.chengxin.service.ruleset.revision.Origin;
import cn.chengxin.service.ruleset.revision.Revision;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words for codes, records, terms and parameters. In English they are read off the names in the code. */
@Component
public final class Wording {

    private final MessageSource messages;
    private final RuleBooks ruleBooks;

    Wording(MessageSource messages, RuleBooks ruleBooks) {
        this.messages = messages;
        this.ruleBooks = ruleBooks;
    }

    /** Whether a reader is answered in Chinese. */
    public static boolean chinese(Locale locale) {
        return !locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private String word(String key, String name, Locale locale) {
        return chinese(locale) ? String.valueOf(messages.getMessage(key, null, name, locale)) : plain(name);
    }

    /** {@code dueOn} and {@code ANNUAL_REPORT} as words. */
    private static String plain(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** An outcome. */
    public String outcome(Outcome outcome, Locale locale) {
        return chinese(locale) ? outcome.label() : sentence(outcome);
    }

    /** A matter. */
    public String matter(Matter matter, Locale locale) {
        return chinese(locale) ? matter.label() : sentence(matter);
    }

    /** A finding. */
    public String finding(FindingKind kind, Locale locale) {
        return chinese(locale) ? kind.label() : sentence(kind);
    }

    private static String sentence(Enum<?> constant) {
        String plain = plain(constant.name());
        return Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    /** A change by its title, which it need not have where a build brought it. */
    public String title(Change change, Locale locale) {
        return change.title().isEmpty() ? messages.getMessage("change.untitled", null, locale) : change.title();
    }

    /** A revision by its title, likewise; what came with the service has none. */
    public String title(Revision revision, Locale locale) {
        return revision.title().isEmpty() && revision.origin() == Origin.UPGRADE
                ? messages.getMessage("change.untitled", null, locale) : revision.title();
    }

    /** What is done to lift a conclusion. */
    String act(String code, String label, Locale locale) {
        return chinese(locale) ? label : plain(code);
    }

    /** A code of the organization document. */
    public String code(Enum<?> code, Locale locale) {
        return word("code." + code.getDeclaringClass().getSimpleName() + "." + code.name(), code.name(), locale);
    }

    /** A place; the code where it has no name here. */
    public String place(String division, Locale locale) {
        return division.isEmpty() ? "—"
                : String.valueOf(messages.getMessage("place." + division, null, division, locale));
    }

    /** A record: what it is, what it says and who said so. */
    public String record(Dated dated, Locale locale) {
        List<String> parts = new ArrayList<>();
        Class<?> type = dated.getClass();
        for (RecordComponent component : type.getRecordComponents()) {
            Object value = value(component, dated);
            if (value instanceof Source source) {
                parts.add((chinese(locale) ? "来源：" : "source: ") + source(source));
            } else if (value != null && !(value instanceof Collection<?> many && many.isEmpty())) {
                parts.add(word("field." + component.getName(), component.getName(), locale)
                        + (chinese(locale) ? "：" : ": ") + shown(value, locale));
            }
        }
        String what = word("record." + type.getSimpleName(), type.getSimpleName(), locale);
        return what + (chinese(locale) ? "　" + String.join("；", parts) : ": " + String.join("; ", parts));
    }

    private static String source(Source source) {
        return source.department() + (source.document() == null ? "" : " " + source.document())
                + (source.receivedOn() == null ? "" : " " + source.receivedOn());
    }

    private static @Nullable Object value(RecordComponent component, Dated dated) {
        try {
            return component.getAccessor().invoke(dated);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private String shown(Object value, Locale locale) {
        if (value instanceof Enum<?> code) {
            return code(code, locale);
        }
        if (value instanceof Boolean flag) {
            return chinese(locale) ? flag ? "是" : "否" : flag ? "yes" : "no";
        }
        if (value instanceof Collection<?> many) {
            return String.join(chinese(locale) ? "、" : ", ", many.stream().map(each -> shown(each, locale)).sorted()
                    .toList());
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** A term, or a parameter that is missing. */
    public String term(String text, Locale locale) {
        if (!chinese(locale)) {
            return text;
        }
        return text.startsWith("p(") ? argument(text, locale) : TermWords.of(text, each -> argument(each, locale));
    }

    private String argument(String text, Locale locale) {
        if (!text.startsWith("p(\"")) {
            return code(text, locale);
        }
        String key = text.substring(3, text.length() - 2);
        return "参数“" + parameterName(key) + "”";
    }

    private String parameterName(String key) {
        return ruleBooks.current().ruleSets().stream().map(RuleSet::parameters).map(each -> each.get(key))
                .filter(each -> each != null).map(Parameter::description).findFirst().orElse(key);
    }

    /** A code of which only the name is known. */
    String code(String name, Locale locale) {
        return Arrays.stream(FindingKind.values()).filter(each -> each.name().equals(name)).map(FindingKind::label)
                .findFirst().orElseGet(() -> CODE_TYPES.stream()
                        .map(type -> messages.getMessage("code." + type + "." + name, null, "", locale))
                        .filter(each -> each != null && !each.isEmpty()).findFirst().orElse(name));
    }

    private static final List<String> CODE_TYPES = List.of("OrganizationType", "Category", "State", "PenaltyKind",
            "WatchList", "ListingGround", "Register", "Kind", "Conclusion", "Gravity", "Channel", "Matter", "Unit",
            "Body", "Role", "Subject", "Purpose", "Course", "Item");

    /** What a term gave. */
    public String value(@Nullable String value, Locale locale) {
        if (value == null || value.equals("UNKNOWN")) {
            return chinese(locale) ? "未知" : "unknown";
        }
        if (value.equals("TRUE") || value.equals("FALSE")) {
            return chinese(locale) ? value.equals("TRUE") ? "是" : "否" : value.equals("TRUE") ? "yes" : "no";
        }
        return chinese(locale) ? code(value, locale) : plain(value);
    }

    /** A parameter that was used: what it is, its value, since when and by which text. */
    public String parameter(ParameterUse use, Locale locale) {
        boolean chinese = chinese(locale);
        String since = use.from() == null ? "" : chinese ? "，自 " + use.from() + " 起" : ", since " + use.from();
        String citation = use.citation() == null ? "" : chinese ? "（" + use.citation() + "）"
                : " (" + use.citation() + ")";
        return (chinese ? parameterName(use.key()) + "：" : use.key() + ": ") + amount(use, locale) + since + citation;
    }

    private String amount(ParameterUse use, Locale locale) {
        return amount(use.value(), Parameter.Unit.valueOf(use.unit()), locale);
    }

    /** A parameter's value with its unit. */
    public String amount(@Nullable String value, Parameter.Unit unit, Locale locale) {
        boolean chinese = chinese(locale);
        if (value == null) {
            return chinese ? "未规定" : "unset";
        }
        return switch (unit) {
            case PERIOD -> period(Period.parse(value), chinese);
            case CODES -> Stream.of(value.substring(1, value.length() - 1).split(", ")).map(each -> value(each, locale))
                    .collect(Collectors.joining(chinese ? "、" : ", "));
            default -> value + unit(unit, locale);
        };
    }

    /** What is said after a number; empty where nothing is. */
    public static String unit(Parameter.Unit unit, Locale locale) {
        return switch (unit) {
            case YUAN -> chinese(locale) ? " 元" : " yuan";
            case WORKING_DAYS -> chinese(locale) ? " 个工作日" : " working days";
            default -> "";
        };
    }

    private static String period(Period period, boolean chinese) {
        List<String> parts = new ArrayList<>();
        part(parts, period.getYears(), chinese ? "年" : " years");
        part(parts, period.getMonths(), chinese ? "个月" : " months");
        part(parts, period.getDays(), chinese ? "日" : " days");
        return String.join(" ", parts);
    }

    private static void part(List<String> parts, int number, String unit) {
        if (number != 0) {
            parts.add(number + unit);
        }
    }
}
