package cn.chengxin.rules.engine;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Organization;
import cn.chengxin.rules.fact.Section;
import cn.chengxin.rules.verdict.Citation;
import cn.chengxin.rules.verdict.NearestPass;
import cn.chengxin.rules.view.Act;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An act done to a document: the records that it changes, or the new record that it enters.
 *
 * @param act the act
 * @param records what it changes; for an act that enters a record, the one to be like, or none
 * @param codes the codes that the condition names, for the components of a new record
 * @param wanted what the condition asks for
 * @param citation the rule that asks
 */
record Amendment(Act act, List<Dated> records, List<Object> codes, @Nullable Object wanted, Citation citation) {

    /** Two rules may ask for the same thing. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Amendment same && act == same.act && records.equals(same.records)
                && Objects.equals(wanted, same.wanted);
    }

    @Override
    public int hashCode() {
        return Objects.hash(act, records, wanted);
    }

    /** The document after the act; null where the act cannot be done to it. */
    @Nullable Organization of(Organization organization, LocalDate day) {
        Section<?> section = organization.section(act.record());
        List<Object> edited = section == null ? null : edited(section.records(), day);
        if (section == null || edited == null) {
            return null;
        }
        Object[] values = values(organization);
        for (int i = 0; i < values.length; i++) {
            if (values[i] == section) {
                values[i] = new Section<>(section.completeThrough(), cast(edited));
            }
        }
        return construct(Organization.class, values);
    }

    private @Nullable List<Object> edited(List<? extends Dated> section, LocalDate day) {
        List<Object> edited = new ArrayList<>(section);
        if (act.anew()) {
            Object entered = edit(records.isEmpty() ? null : records.get(0), day);
            return entered != null && edited.add(entered) ? edited : null;
        }
        for (Dated record : records) {
            Object changed = edit(record, day);
            if (changed == null) {
                return null;
            }
            int at = edited.indexOf(record);
            if (at < 0) {
                edited.add(changed);
            } else {
                edited.set(at, changed);
            }
        }
        return edited;
    }

    private @Nullable Object edit(@Nullable Object like, LocalDate day) {
        RecordComponent[] components = act.record().getRecordComponents();
        Object[] values = like == null ? new Object[components.length] : values(like);
        for (int i = 0; i < components.length; i++) {
            Object edit = act.edits(components[i].getName());
            if (edit != null) {
                values[i] = edit == Act.Edit.TODAY ? day : edit == Act.Edit.WANTED ? wanted(components[i]) : edit;
            } else if (act.anew()) {
                values[i] = coded(components[i].getType(), values[i]);
            }
            if (values[i] == null && !components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                return null;
            }
        }
        return construct(act.record(), values);
    }

    private @Nullable Object wanted(RecordComponent component) {
        return wanted instanceof BigDecimal number && component.getType() != BigDecimal.class
                ? (Object) number.intValue() : wanted;
    }

    /** A new record is of the kind that the condition asks about. */
    private @Nullable Object coded(Class<?> type, @Nullable Object otherwise) {
        return codes.stream().filter(type::isInstance).findFirst().orElse(otherwise);
    }

    /** The act as it is told. */
    NearestPass.Step step(LocalDate day) {
        return new NearestPass.Step(act.name(), act.label(), act.by().name(), day,
                act.wants() && wanted != null ? wanted.toString() : "", act.anew() ? List.of() : records, citation);
    }

    private static Object[] values(Object record) {
        Function<RecordComponent, @Nullable Object> value = component -> {
            try {
                return component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        };
        return Arrays.stream(record.getClass().getRecordComponents()).map(value).toArray();
    }

    private static <T> T construct(Class<T> type, Object[] values) {
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType).toArray(Class[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked") // the records come from a section of their kind, or are made as one
    private static List<Dated> cast(List<Object> records) {
        return (List<Dated>) (List<?>) records;
    }
}
