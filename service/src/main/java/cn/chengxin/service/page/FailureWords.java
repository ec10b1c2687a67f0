package cn.chengxin.service.page;

import cn.chengxin.rules.verdict.Outcome;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What differed where a scenario failed, in words. */
@Component
public final class FailureWords {

    private static final Pattern FAILURE = Pattern.compile("(\\w+): (.*) \\((expected|found): (.*)\\)", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\b[A-Z][A-Z_]{2,}\\b");

    private final MessageSource messages;
    private final Wording wording;

    FailureWords(MessageSource messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    /** What the runner says, in the reader's words. */
    public String said(String failure, Locale locale) {
        Matcher parts = FAILURE.matcher(failure);
        if (!parts.matches()) {
            return outcomesIn(failure.replace("cannot be judged:", word("scenarios.unjudged", locale)), locale);
        }
        boolean expected = parts.group(3).equals("expected");
        return word("scenarios.expect." + parts.group(1), locale) + word("sep.colon", locale)
                + word("scenarios.found", locale) + listed(parts.group(expected ? 2 : 4), locale)
                + word("sep.semicolon", locale) + word("scenarios.expected", locale)
                + listed(parts.group(expected ? 4 : 2), locale);
    }

    private String listed(String list, Locale locale) {
        return list.equals("[]") ? word("scenarios.none", locale) : list.equals("null") ? "—"
                : outcomesIn(list.replaceAll("^\\[|]$", "").replace(", ", word("sep.semicolon", locale)), locale);
    }

    private String outcomesIn(String text, Locale locale) {
        return CODE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(Stream.of(Outcome.values())
                .filter(each -> each.name().equals(found.group())).findFirst()
                .map(each -> wording.outcome(each, locale)).orElse(found.group())));
    }

    private String word(String key, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, key, locale));
    }
}
