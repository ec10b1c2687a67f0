package cn.chengxin.rules.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.chengxin.rules.fact.FactPaths;
import cn.chengxin.rules.ruleset.Coverage;
import cn.chengxin.rules.ruleset.Coverage.Kind;
import cn.chengxin.rules.ruleset.Coverage.Status;
import cn.chengxin.rules.ruleset.CoverageMap;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mechanism that the documents name is accounted for, by something that is there. */
class CoverageMapTest {

    /** How many mechanisms each document names, and the letters of their ids. */
    private static final Map<String, String> DOCUMENTS = Map.of("suining-2011", "SN-98", "xinjin-2016", "XJ-60",
            "kunshan-2013", "KS-66", "sichuan-2021-draft", "SC-98", "xuecheng-2020", "XC-76", "national", "R25");
    private static final Path SHARED = Path.of("..", "..", "shared");
    private static final Map<String, List<Coverage>> MAP = CoverageMap.read();
    private static final Set<String> IDS = rows().map(Coverage::id).collect(Collectors.toSet());
    private static final Set<String> RULES = Policies.RULE_BOOK.rules().stream()
            .map(rule -> rule.citation().ruleSet() + "#" + rule.citation().rule()).collect(Collectors.toSet());
    private static final Set<String> INDICATORS = Policies.RULE_SETS.stream()
            .flatMap(each -> each.indicators().keySet().stream().map(key -> each.id() + "#" + key))
            .collect(Collectors.toSet());

    static Stream<Coverage> rows() {
        return MAP.values().stream().flatMap(List::stream);
    }

    @Test
    void everyMechanismHasOneRow() {
        assertThat(MAP.keySet()).isEqualTo(DOCUMENTS.keySet());
        MAP.forEach((document, rows) -> assertThat(rows).as(document).extracting(Coverage::id)
                .containsExactlyElementsOf(ids(DOCUMENTS.get(document))));
    }

    private static List<String> ids(String document) {
        int dash = document.indexOf('-');
        return dash < 0 ? IntStream.rangeClosed(1, 25).mapToObj("R%02d"::formatted).toList()
                : IntStream.rangeClosed(1, Integer.parseInt(document.substring(dash + 1)))
                        .mapToObj(number -> document.substring(0, dash) + "-%03d".formatted(number)).toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatCarriesItOutIsThere(Coverage row) {
        switch (row.status()) {
            case RULE, REVIEW -> assertThat(row.where()).isNotEmpty().isSubsetOf(RULES);
            case PARENT -> assertThat(row.where()).isNotEmpty().isSubsetOf(IDS).doesNotContain(row.id());
            case INDICATOR -> assertThat(row.where()).isNotEmpty().isSubsetOf(INDICATORS);
            case FACT -> assertThat(row.where()).isNotEmpty().allSatisfy(path -> assertThat(
                    path.startsWith("other: ") || FactPaths.exists(path)).as(path).isTrue());
            case OUTSIDE -> assertThat(row.note()).isNotBlank();
        }
        if (row.kind() == Kind.RULE) {
            assertThat(row.status()).isIn(Status.RULE, Status.REVIEW, Status.PARENT);
        }
        if (row.status() == Status.REVIEW) {
            assertThat(row.note()).as("why a person decides").isNotBlank();
        }
    }

    @Test
    void everyIndicatorIsOneOfTheMap() {
        assertThat(rows().filter(row -> row.status() == Status.INDICATOR).flatMap(row -> row.where().stream()))
                .containsAll(INDICATORS);
    }

    @Test
    void saysWhatTheListBesideTheRepositorySays() throws IOException {
        Path list = SHARED.resolve("policy").resolve("seed-clauses.csv");
        assumeThat(list).as("the list of clauses is not beside the repository").exists();
        try (Stream<NamedCsvRecord> clauses = CsvReader.builder().ofNamedCsvRecord(list).stream()) {
            assertThat(rows().filter(row -> !row.id().startsWith("R")).map(row -> List.of(row.id(), row.clause(),
                    row.quote(), row.kind().name().toLowerCase()))).containsExactlyInAnyOrderElementsOf(
                            clauses.map(row -> List.of(row.getField("id"), row.getField("clause"),
                                    row.getField("quote"), row.getField("class"))).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void quotesLiterally(String document) throws IOException {
        Path text = SHARED.resolve("seeds").resolve(document + ".txt");
        assumeThat(text).as("the document is not beside the repository").exists();
        String squeezed = squeezed(Files.readString(text));
        assertThat(MAP.get(document)).allSatisfy(row -> assertThat(squeezed).contains(squeezed(row.quote())));
    }

    static Stream<String> documents() {
        return MAP.keySet().stream();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", "");
    }
}
