package cn.chengxin.service.editing;

import cn.chengxin.rules.engine.Analysis.Issue;
import cn.chengxin.rules.engine.Analysis.Kind;
import cn.chengxin.rules.engine.WrittenRule;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells issues at the line of their rule, in both languages, so that an editor shows them as it shows mistakes. */
@Component
final class Warnings {

    private final MessageSource messages;

    Warnings(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Something that looks wrong, and hinders nobody.
     *
     * @param column 0: the whole line is meant
     * @param kind what it is
     * @param hint the parts, the other rule, or the amounts
     */
    record Warning(String file, int line, int column, Kind kind, String rule, String message, String hint,
            String messageZh, String hintZh) {
    }

    List<Warning> of(DraftReading reading) {
        return reading.issues().stream().flatMap(issue -> reading.rules().stream()
                .filter(rule -> rule.name().equals(issue.rule())).map(rule -> warning(issue, rule))).toList();
    }

    private Warning warning(Issue issue, WrittenRule rule) {
        return new Warning(rule.file(), rule.line(), 0, issue.kind(), issue.rule(), word(issue, Locale.ENGLISH),
                String.join("; ", issue.because()), word(issue, Locale.SIMPLIFIED_CHINESE),
                String.join("；", issue.because()));
    }

    private String word(Issue issue, Locale locale) {
        return messages.getMessage("check.issue." + issue.kind(), null, locale);
    }
}
