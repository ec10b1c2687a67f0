package cn.chengxin.service.page;

import cn.chengxin.rules.engine.Mismatch;
import cn.chengxin.rules.engine.Mismatch.Aspect;
import cn.chengxin.rules.verdict.Outcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What differs from what a scenario expects, in words. */
@Component
public final class MismatchWords {

    private static final Set<Aspect> OF_OUTCOMES = EnumSet.of(Aspect.CONCLUSIONS, Aspect.PROPOSES, Aspect.PROPOSES_NOT);

    private final MessageSource messages;
    private final Wording wording;

    MismatchWords(MessageSource messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    /** Says what differs. */
    public String said(Mismatch mismatch, Locale locale) {
        if (mismatch.aspect() == Aspect.VERDICT) {
            return word("scenarios.unjudged", locale) + word("sep.colon", locale) + String.join("", mismatch.found());
        }
        return word("scenarios.expect." + mismatch.aspect().field(), locale) + word("sep.colon", locale)
                + word("scenarios.found", locale) + listed(mismatch.aspect(), mismatch.found(), locale)
                + word("sep.semicolon", locale) + word(mismatch.aspect() == Aspect.PROPOSES_NOT
                        ? "scenarios.unexpected" : "scenarios.expected", locale)
                + listed(mismatch.aspect(), mismatch.expected(), locale);
    }

    private String listed(Aspect aspect, List<String> values, Locale locale) {
        return values.isEmpty() ? word("scenarios.none", locale) : values.stream()
                .map(each -> OF_OUTCOMES.contains(aspect) ? wording.outcome(Outcome.valueOf(each), locale) : each)
                .collect(Collectors.joining(word("sep.semicolon", locale)));
    }

    private String word(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }
}
