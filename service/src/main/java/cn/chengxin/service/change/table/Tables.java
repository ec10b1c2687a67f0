package cn.chengxin.service.change.table;

import cn.chengxin.rules.ruleset.ParameterFile;
import cn.chengxin.rules.ruleset.ParameterText;
import cn.chengxin.rules.ruleset.TextEdit;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Parameter.Unit;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Drafts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The parameters of a change as a table: out, back in, and what of it is other than in the draft. */
@Component
public final class Tables {

    private static final int MOST_CHANGES = 1_000;

    private final Drafts drafts;
    private final Map<Unit, String> units = new EnumMap<>(Unit.class);

    Tables(Drafts drafts, MessageSource messages) {
        this.drafts = drafts;
        for (Unit unit : Unit.values()) {
            units.put(unit, messages.getMessage("parameters.unit." + unit, null, Locale.SIMPLIFIED_CHINESE));
        }
    }

    /** The parameters of some files, or what is wrong with them. */
    public static ParameterFile parameters(Map<String, byte[]> files) {
        return ParameterFile.read(text(files));
    }

    /**
     * Takes the table of a change out.
     *
     * @param asOf the day whose values are told; null for all days
     */
    public byte[] write(Map<String, byte[]> files, @Nullable LocalDate asOf) throws TableRefusal {
        return TableWriter.write(readable(files).values(), units, asOf);
    }

    /**
     * Reads a table that comes back.
     *
     * @return the rows that are other than in the draft
     */
    public List<TableRow> read(Map<String, byte[]> files, InputStream workbook) throws IOException, TableRefusal {
        Map<String, Parameter> parameters = readable(files);
        return changed(parameters, new TableReader(parameters, units).read(Workbooks.takeIn(workbook)));
    }

    /**
     * A row as it was typed on the page.
     *
     * @param value as it was typed; blank where nothing was
     */
    public record Typed(String key, String value, String citation, boolean verified) {

        boolean blank() {
            return value.isBlank() && citation.isBlank() && !verified;
        }
    }

    /**
     * Reads what was typed; rows in which nothing was are left out.
     *
     * @param from the day from which all of it is in force
     * @param citation where it stands, for rows that do not say it themselves
     */
    public List<TableRow> typed(Map<String, byte[]> files, LocalDate from, String citation, List<Typed> typed)
            throws TableRefusal {
        Map<String, Parameter> parameters = readable(files);
        List<TableProblem> problems = new ArrayList<>();
        List<TableRow> rows = new ArrayList<>();
        for (Typed each : typed.stream().filter(one -> !one.blank()).toList()) {
            Parameter parameter = parameters.get(each.key());
            String stands = each.citation().isBlank() ? citation.strip() : each.citation().strip();
            if (parameter == null) {
                problems.add(TableProblem.of(0, Column.KEY, each.key(), TableMistake.UNKNOWN_KEY, each.key()));
            } else if (each.value().isBlank()) {
                problems.add(TableProblem.of(0, Column.VALUE, each.key(), TableMistake.NO_VALUE));
            } else if (stands.isEmpty()) {
                problems.add(TableProblem.of(0, Column.CITATION, each.key(), TableMistake.NO_CITATION));
            } else {
                rows.add(new TableRow(0, each.key(), from, TypedValue.written(parameter.unit(), each.value()), stands,
                        each.verified()));
            }
        }
        if (!problems.isEmpty()) {
            throw new TableRefusal(problems);
        }
        return rows;
    }

    /** The files of a change with these rows written into its parameters, all else byte for byte. */
    public Map<String, byte[]> with(Map<String, byte[]> files, List<TableRow> rows) throws TableRefusal {
        List<TableRow> changed = changed(readable(files), rows);
        if (changed.size() > MOST_CHANGES) {
            throw new TableRefusal(TableMistake.TOO_MANY_CHANGES, MOST_CHANGES);
        }
        List<TableProblem> problems = new ArrayList<>();
        String text = text(files);
        for (TableRow row : changed) {
            TextEdit edit = ParameterText.set(text, row.key(), new ParameterText.Entered(row.from(), row.value(),
                    row.citation(), row.verified()));
            if (edit instanceof TextEdit.Edited edited) {
                text = edited.text();
            } else if (edit instanceof TextEdit.Refused refused) {
                refused.diagnostics().forEach(each -> problems.add(TableProblem.of(row, each)));
            }
        }
        if (!problems.isEmpty()) {
            throw new TableRefusal(problems);
        }
        Map<String, byte[]> after = new TreeMap<>(files);
        if (!changed.isEmpty()) {
            after.put(ParameterFile.PATH, text.getBytes(StandardCharsets.UTF_8));
        }
        return after;
    }

    /** Saves rows in a draft. */
    public Change save(Actor actor, Change change, List<TableRow> rows) throws TableRefusal {
        return drafts.save(actor, change, with(drafts.files(change), rows));
    }

    private static List<TableRow> changed(Map<String, Parameter> parameters, List<TableRow> rows) {
        return rows.stream().filter(row -> {
            Parameter parameter = parameters.get(row.key());
            return parameter == null || parameter.values().stream().noneMatch(each -> each.from().equals(row.from())
                    && TypedValue.same(parameter.unit(), each, row.value()) && each.verified() == row.verified()
                    && each.citation().strip().equals(row.citation().strip()));
        }).toList();
    }

    private static Map<String, Parameter> readable(Map<String, byte[]> files) throws TableRefusal {
        ParameterFile read = parameters(files);
        if (!read.diagnostics().isEmpty()) {
            throw new TableRefusal(TableMistake.UNREADABLE_FILE);
        }
        return read.parameters();
    }

    private static String text(Map<String, byte[]> files) {
        return new String(files.getOrDefault(ParameterFile.PATH, new byte[0]), StandardCharsets.UTF_8);
    }
}
