package cn.chengxin.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The organization document holds what each clause that is a rule has to read. */
class FactCoverageTest {

    private static final Path SEEDS = Path.of("..", "..", "shared", "policy", "seed-clauses.csv");
    private static final int CLAUSES = 142;
    private static final List<String> NATIONAL_RULES = IntStream.rangeClosed(1, 25).mapToObj("R%02d"::formatted)
            .toList();
    /** A check of a founding application, before there is an organization; a clause that others carry out. */
    private static final List<String> NO_FACTS = List.of("application", "parent");

    /** One clause, the paths of the facts that it reads (a constant may end a path), and a remark. */
    record Row(String id, List<String> facts, String note) {

        static Row of(String line) {
            String[] cells = line.split(",", 3);
            assertThat(cells).as(line).hasSize(3);
            return new Row(cells[0], List.of(cells[1].split(";", -1)), cells[2]);
        }
    }

    @Test
    void coversEveryClauseThatIsARuleOnce() throws IOException {
        List<String> ids = rows().map(Row::id).toList();

        assertThat(ids).doesNotHaveDuplicates().hasSize(CLAUSES + NATIONAL_RULES.size()).containsAll(NATIONAL_RULES);
    }

    @Test
    void coversTheClausesOfTheDocumentsBesideTheRepository() throws IOException {
        Assumptions.assumeTrue(Files.exists(SEEDS), "the list of clauses is not beside the repository");
        List<String> clauses = Files.readAllLines(SEEDS).stream()
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .filter(cells -> cells[5].equals("rule")).map(cells -> cells[0]).toList();

        assertThat(clauses).hasSize(CLAUSES);
        assertThat(rows().map(Row::id)).containsExactlyInAnyOrderElementsOf(
                Stream.concat(clauses.stream(), NATIONAL_RULES.stream()).toList());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsWhatTheDocumentHolds(Row row) {
        assertThat(row.facts()).isNotEmpty().doesNotHaveDuplicates().allSatisfy(path -> assertThat(path).isNotBlank());
        if (NO_FACTS.contains(row.facts().get(0))) {
            assertThat(row.facts()).hasSize(1);
            assertThat(row.note()).as("why it reads nothing").isNotBlank();
        } else {
            assertThat(row.facts()).filteredOn(path -> !FactPaths.exists(path))
                    .as("paths that the records do not have").isEmpty();
        }
    }

    static Stream<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/fact-coverage.csv")).stream().skip(1).map(Row::of);
    }
}
