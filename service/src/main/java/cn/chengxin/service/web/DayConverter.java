package cn.chengxin.service.web;

import java.time.LocalDate;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Days in addresses are written YYYY-MM-DD, exist, and lie where dates of law can lie. */
@Component
final class DayConverter implements Converter<String, LocalDate> {

    @Override
    public LocalDate convert(String text) {
        if (!text.matches("(19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}")) {
            throw new IllegalArgumentException("expected a day, YYYY-MM-DD");
        }
        return LocalDate.parse(text);
    }
}
