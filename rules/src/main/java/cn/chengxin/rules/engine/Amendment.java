package cn.chengxin.rules.engine;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.fact.Section;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.NearestPass;
import cn.chengxin.rules.view.Act;
import cn.chengxin.rules.view.Edit;
import cn.chengxin.rules.view.Truth;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An act done to a document: the records that it changes, or the new record that it enters.
 *
 * @param act the act
 * @param records what it changes, as the document had them at first; for an act that enters a record, the one to be
 *     like, or none
 * @param codes the codes that the asking term names, for the components of a new record
 * @param others the codes that the rest of the condition names, where the act does not say what to enter
 * @param wanted what the condition asks for
 * @param citation the rule that asks
 */
record Amendment(Act act, List<Dated> records, List<Object> codes, List<Object> others, @Nullable Object wanted,
        Citation citation) {

    /** A sum that no ratio of this register's money asks for, or exceeds. */
    private static final BigDecimal AMPLE = new BigDecimal("1000000000000");
    /** A number that no count of a register asks for. */
    private static final Integer MANY = 1_000_000;
    /** Longer than a waiting period, and no longer than the longest term or level. */
    private static final Period LATER = Period.ofYears(4);
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    /** Two rules may ask for the same thing; what a new record is like does not make two of it. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Amendment same && act == same.act && (act.anew() || records.equals(same.records))
                && codes.equals(same.codes) && Objects.equals(wanted, same.wanted);
    }

    @Override
    public int hashCode() {
        return Objects.hash(act, codes, wanted);
    }

    /** Whether the other does all of this, to these records at least. */
    boolean isPartOf(Amendment other) {
        return equals(other) || act == other.act && !act.anew() && other.records.containsAll(records)
                && Objects.equals(wanted, other.wanted);
    }

    /**
     * The document after the act; null where the act cannot be done to it.
     *
     * @param now the document as other acts have left it
     * @param first the document before any of them: acts change records where they stand, and enter new ones at the end
     */
    @Nullable Organization of(Organization now, Organization first, LocalDate day) {
        Section<?> section = act.record() == null ? null : now.section(act.record());
        List<Object> edited = section == null ? null : edited(section.records(), first.section(act.record()), day);
        if (section == null || edited == null) {
            return null;
        }
        Object[] values = values(now);
        for (int i = 0; i < values.length; i++) {
            if (values[i] == section) {
                values[i] = new Section<>(section.completeThrough(), cast(edited));
            }
        }
        return construct(Organization.class, values);
    }

    private @Nullable List<Object> edited(List<? extends Dated> section, Section<?> first, LocalDate day) {
        List<Object> edited = new ArrayList<>(section);
        if (act.anew()) {
            Object entered = edit(records.isEmpty() ? null : records.get(0), day);
            return entered != null && edited.add(entered) ? edited : null;
        }
        for (Dated record : records) {
            int at = first.records().indexOf(record);
            Object changed = edit(at < 0 ? record : section.get(at), day);
            if (changed == null) {
                return null;
            }
            if (at < 0) {
                edited.add(changed);
            } else {
                edited.set(at, changed);
            }
        }
        return edited;
    }

    private @Nullable Object edit(@Nullable Object like, LocalDate day) {
        RecordComponent[] components = SHAPES.get(act.record()).components();
        Object[] values = like == null ? new Object[components.length] : values(like);
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i], values[i], day);
            if (values[i] == null && !components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                return null;
            }
        }
        return construct(act.record(), values);
    }

    /** What the asking term names goes before what the act sets, and that before what was there. */
    private @Nullable Object value(RecordComponent component, @Nullable Object before, LocalDate day) {
        Object named = act.anew() ? coded(component.getType(), codes, null) : null;
        Object edit = act.edits(component.getName());
        if (named != null) {
            return named;
        }
        if (edit == null) {
            return act.anew() ? coded(component.getType(), others, before) : before;
        }
        return edit instanceof Edit known ? known(known, component, day) : edit;
    }

    private @Nullable Object known(Edit edit, RecordComponent component, LocalDate day) {
        return switch (edit) {
            case TODAY -> day;
            case LATER -> day.plus(LATER);
            case THIS_YEAR -> day.getYear();
            case LAST_YEAR -> day.getYear() - 1;
            case AMPLE -> component.getType() == BigDecimal.class ? AMPLE : MANY;
            case WANTED -> wanted(component);
            case NONE, ANEW -> null;
        };
    }

    private @Nullable Object wanted(RecordComponent component) {
        Object value = wanted instanceof BigDecimal number && component.getType() != BigDecimal.class
                ? (Object) number.intValue() : wanted;
        return value instanceof Truth ? null : value;
    }

    private static @Nullable Object coded(Class<?> type, List<Object> codes, @Nullable Object otherwise) {
        return codes.stream().filter(type::isInstance).findFirst().orElse(otherwise);
    }

    /**
     * The document as it is if nothing happens that no act enters: what is complete on the day stays so. Otherwise every
     * day on which some books end would seem to lift what rests on their silence.
     */
    static Organization kept(Organization organization, LocalDate day) {
        Object[] values = values(organization);
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof Section<?> section && !section.completeThrough().isBefore(day)) {
                values[i] = Section.keptCurrent(section.records());
            }
        }
        return construct(Organization.class, values);
    }

    /** The act as it is told. */
    NearestPass.Step step(LocalDate day) {
        return new NearestPass.Step(act.name(), act.label(), act.by().name(), day, told(),
                act.anew() ? List.of() : records, citation);
    }

    /** The value that must be reached, or of which kind a new record must be. */
    private @Nullable String told() {
        return act.wants() && !(wanted instanceof Truth) ? String.valueOf(wanted)
                : act.anew() && !codes.isEmpty() ? ((Enum<?>) codes.get(0)).name() : null;
    }

    private static Object[] values(Object record) {
        Shape shape = SHAPES.get(record.getClass());
        Object[] values = new Object[shape.components().length];
        try {
            for (int i = 0; i < values.length; i++) {
                values[i] = shape.components()[i].getAccessor().invoke(record);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    private static <T> T construct(Class<T> type, Object[] values) {
        try {
            return type.cast(SHAPES.get(type).constructor().newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How a record is taken apart and put together; asking the class for it every time is slow. */
    private record Shape(RecordComponent[] components, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            try {
                return new Shape(components, type.getDeclaredConstructor(Arrays.stream(components)
                        .map(RecordComponent::getType).toArray(Class[]::new)));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @SuppressWarnings("unchecked") // the records come from a section of their kind, or are made as one
    private static List<Dated> cast(List<Object> records) {
        return (List<Dated>) (List<?>) records;
    }
}
