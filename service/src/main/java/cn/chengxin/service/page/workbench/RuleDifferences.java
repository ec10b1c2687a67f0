package cn.chengxin.service.page.workbench;

import cn.chengxin.rules.edit.Change.RuleEntry;
import cn.chengxin.rules.engine.WrittenRule;
import cn.chengxin.service.page.Wording;
import cn.chengxin.service.page.workbench.DifferenceView.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what of a rule differs, both sides beside each other. */
@Component
final class RuleDifferences {

    /** What is told of a rule that is new or gone. */
    private static final Set<RuleEntry.Part> WHOLE = EnumSet.of(RuleEntry.Part.CONDITION, RuleEntry.Part.RESULT,
            RuleEntry.Part.QUOTE, RuleEntry.Part.IN_FORCE);
    private static final Set<RuleEntry.Part> CODE = EnumSet.of(RuleEntry.Part.CONDITION, RuleEntry.Part.RESULT,
            RuleEntry.Part.FILE);

    private final Words words;
    private final Wording wording;

    RuleDifferences(Words words, Wording wording) {
        this.words = words;
        this.wording = wording;
    }

    DifferenceView.Rule of(RuleEntry entry, Locale locale) {
        Set<RuleEntry.Part> told = entry.parts().isEmpty() ? WHOLE : entry.parts();
        return new DifferenceView.Rule(entry.kind(), entry.name(), entry.clause(), entry.file(),
                Stream.of(RuleEntry.Part.values()).filter(told::contains)
                        .map(part -> part(part, entry.before(), entry.after(), locale)).toList());
    }

    private Part part(RuleEntry.Part part, @Nullable WrittenRule before, @Nullable WrittenRule after, Locale locale) {
        boolean condition = part == RuleEntry.Part.CONDITION;
        return new Part(words.say(locale, "difference.rule." + part), CODE.contains(part), text(part, before, locale),
                text(part, after, locale), condition ? read(before, locale) : null,
                condition ? read(after, locale) : null);
    }

    private @Nullable String text(RuleEntry.Part part, @Nullable WrittenRule rule, Locale locale) {
        return rule == null ? null : switch (part) {
            case NAME -> rule.name();
            case CLAUSE -> rule.clause();
            case QUOTE -> rule.quote();
            case IN_FORCE -> rule.inForce();
            case VERIFIED -> words.say(locale, rule.verified() ? "difference.verified" : "org.unverified");
            case CONDITION -> rule.condition();
            case RESULT -> rule.result();
            case FILE -> rule.file();
        };
    }

    /** Only what is a plain sequence: whoever reads it must not wonder what goes with what. */
    private @Nullable String read(@Nullable WrittenRule rule, Locale locale) {
        if (rule == null || rule.condition() == null || !Wording.chinese(locale)) {
            return null;
        }
        String condition = rule.condition();
        boolean any = condition.contains(" || ");
        if (any && condition.contains(" && ")) {
            return null;
        }
        List<String> terms = List.of(condition.split(any ? " \\|\\| " : " && "));
        boolean whole = terms.stream().allMatch(each -> each.chars().filter(c -> c == '(').count()
                == each.chars().filter(c -> c == ')').count());
        return whole ? terms.stream().map(each -> wording.term(each, locale))
                .collect(Collectors.joining(any ? "　或者　" : "　并且　")) : null;
    }
}
