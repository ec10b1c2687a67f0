package cn.chengxin.service.page.workbench;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts, times and numbers as the reader wants them. */
@Component
final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;
    private final Clock clock;

    Words(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String say(Locale locale, String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    String join(Locale locale, List<String> some) {
        return String.join(say(locale, "sep.list"), some);
    }

    String time(Instant instant) {
        return TIME.format(instant.atZone(clock.getZone()));
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
