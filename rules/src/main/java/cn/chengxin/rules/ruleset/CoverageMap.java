package cn.chengxin.rules.ruleset;

import cn.chengxin.rules.ruleset.Coverage.Kind;
import cn.chengxin.rules.ruleset.Coverage.Status;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The coverage map that travels with this jar, under {@code policies/coverage/}: every mechanism, and what became of it. */
public final class CoverageMap {

    private static final String DIRECTORY = "coverage/";
    private static final String EXTENSION = ".csv";

    private CoverageMap() {
    }

    /** Reads it: document to rows, in the order of the document. */
    public static Map<String, List<Coverage>> read() {
        Map<String, List<Coverage>> documents = new TreeMap<>();
        BundledRuleSets.all().forEach((path, bytes) -> {
            if (path.startsWith(DIRECTORY) && path.endsWith(EXTENSION)) {
                documents.put(path.substring(DIRECTORY.length(), path.length() - EXTENSION.length()),
                        rows(new String(bytes, StandardCharsets.UTF_8)));
            }
        });
        return documents;
    }

    private static List<Coverage> rows(String csv) {
        try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv).stream()) {
            return rows.map(CoverageMap::row).toList();
        }
    }

    private static Coverage row(NamedCsvRecord row) {
        String where = row.getField("where");
        return new Coverage(row.getField("id"), row.getField("clause"), row.getField("quote"),
                Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                Status.valueOf(row.getField("status").toUpperCase(Locale.ROOT)),
                where.isEmpty() ? List.of() : List.of(where.split("\\|")), row.getField("note"));
    }
}
