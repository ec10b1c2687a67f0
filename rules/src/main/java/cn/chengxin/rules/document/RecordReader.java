package cn.chengxin.rules.document;

import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a record from JSON tokens as its shape says, and goes on after a mistake so that the sender sees all of them
 * at once. What could not be read is null here, and has left a problem behind.
 */
final class RecordReader {

    private static final int FIRST_YEAR = 1900;
    private static final Pattern DIVISION = Pattern.compile("[0-9]{6}");
    private static final Pattern INDUSTRY = Pattern.compile("[0-9]{4}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{Cs}");

    private final JsonParser parser;
    private final Problems problems;

    RecordReader(JsonParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** Reads the value at the current token, which is left at the value's last one. */
    @Nullable Object read(Shape shape, Path path) {
        JsonToken token = parser.currentToken();
        if (shape instanceof Shape.Composite composite) {
            return token == JsonToken.START_OBJECT ? composite(composite, path) : wrong(path, "expected an object");
        } else if (shape instanceof Shape.Many many) {
            return token == JsonToken.START_ARRAY ? many(many, path) : wrong(path, "expected an array");
        } else if (shape instanceof Shape.Flag) {
            return token.isBoolean() ? (Boolean) parser.getBooleanValue() : wrong(path, "expected true or false");
        } else if (shape instanceof Shape.Whole whole) {
            return token.isNumeric() ? whole(whole.range(), path) : wrong(path, "expected a whole number");
        } else if (shape instanceof Shape.Amount amount) {
            return token.isNumeric() ? amount(amount.range(), path) : wrong(path, "expected a number");
        } else if (token != JsonToken.VALUE_STRING) {
            return wrong(path, shape instanceof Shape.Day ? "expected a day as text, YYYY-MM-DD" : "expected text");
        } else if (shape instanceof Shape.Choice choice) {
            Object constant = choice.constants().get(parser.getString());
            return constant != null ? constant : wrong(path, "expected one of " + choice.constants().keySet());
        }
        return shape instanceof Shape.Text text ? text(text.format(), path) : day(path);
    }

    private @Nullable Object composite(Shape.Composite shape, Path path) {
        Object[] values = new Object[shape.properties().size()];
        boolean[] seen = new boolean[values.length];
        boolean whole = true;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Shape.Property property = shape.properties().get(name);
            parser.nextToken();
            if (property == null || seen[property.index()]) {
                wrong(property == null ? path.unexpected(name) : path.at(name),
                        property == null ? "unknown property" : "the property stands here twice");
                whole = false;
                continue;
            }
            seen[property.index()] = true;
            if (parser.currentToken() != JsonToken.VALUE_NULL || property.required()) {
                values[property.index()] = read(property.shape(), path.at(name));
                whole &= values[property.index()] != null;
            }
        }
        for (Shape.Property property : shape.properties().values()) {
            if (property.required() && !seen[property.index()]) {
                problems.add(path.at(property.name()), "required, and missing");
                whole = false;
            }
        }
        return whole ? DayChecks.checked(construct(shape, values), shape, path, problems) : null;
    }

    private static Object construct(Shape.Composite shape, Object[] values) {
        try {
            return shape.constructor().newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("a " + shape.type().getSimpleName() + " refused checked values",
                    e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Object many(Shape.Many shape, Path path) {
        List<Object> values = new ArrayList<>();
        int index = 0;
        boolean whole = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = read(shape.element(), path.at(index++));
            whole &= value != null;
            if (value != null) {
                values.add(value);
            }
        }
        if (index == 0 && !shape.mayBeEmpty()) {
            return wrong(path, StrictJson.EMPTY);
        }
        if (!shape.set()) {
            return whole ? values : null;
        }
        Set<Object> set = new LinkedHashSet<>(values);
        return set.size() < values.size() ? wrong(path, "the same value stands here twice") : whole ? set : null;
    }

    private @Nullable Object whole(Range range, Path path) {
        BigDecimal value = number(range, 0, path);
        return value == null ? null : (Object) value.intValueExact();
    }

    private @Nullable BigDecimal amount(Range range, Path path) {
        return number(range, Shape.Amount.PLACES, path);
    }

    private @Nullable BigDecimal number(Range range, int places, Path path) {
        BigDecimal value = parser.getDecimalValue();
        // The magnitude first: 1E+999999999 must not be written out.
        boolean small = value.signum() == 0 || (long) value.precision() - value.scale() <= 12;
        if (!small || value.compareTo(BigDecimal.valueOf(range.least())) < 0
                || value.compareTo(BigDecimal.valueOf(range.most())) > 0) {
            wrong(path, "expected a number from " + range.least() + " to " + range.most());
            return null;
        }
        BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (plain.scale() > places) {
            wrong(path, places == 0 ? "expected a whole number" : "expected at most " + places + " decimal places");
            return null;
        }
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private @Nullable Object text(Shape.Format format, Path path) {
        String text = parser.getString();
        if (IdentityNumber.in(text)) {
            return wrong(path, "holds a person's identity number, which has no place in this document: use a key of "
                    + "the registry's own");
        }
        if (format == Shape.Format.USCC) {
            String problem = Uscc.problem(text);
            return problem == null ? text : wrong(path, problem);
        }
        if (format == Shape.Format.DIVISION) {
            return DIVISION.matcher(text).matches() ? text : wrong(path, "expected six digits (GB/T 2260)");
        }
        if (format == Shape.Format.INDUSTRY) {
            return INDUSTRY.matcher(text).matches() ? text
                    : wrong(path, "expected four digits, a class (小类) of GB/T 4754");
        }
        if (text.isBlank() || text.codePointCount(0, text.length()) > Shape.Text.LENGTH) {
            return wrong(path, "expected 1 to " + Shape.Text.LENGTH + " characters");
        }
        return CONTROL.matcher(text).find() ? wrong(path, "holds control characters or half a character") : text;
    }

    /** Digit by digit: a document is mostly days, and the general parser takes a third of all reading. */
    private @Nullable Object day(Path path) {
        String text = parser.getString();
        boolean shaped = text.length() == 10 && text.charAt(4) == '-' && text.charAt(7) == '-';
        int year = shaped ? digits(text, 0, 4) : -1;
        int month = shaped ? digits(text, 5, 7) : -1;
        int day = shaped ? digits(text, 8, 10) : -1;
        if (year < FIRST_YEAR || month < 0 || day < 0) {
            return wrong(path, "expected a day, YYYY-MM-DD, from 1900 on");
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return wrong(path, "there is no such day in the calendar");
        }
    }

    /** The number that these characters write; negative where one is no digit. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }

    private @Nullable Object wrong(Path path, String message) {
        problems.add(path, message);
        parser.skipChildren();
        return null;
    }
}
