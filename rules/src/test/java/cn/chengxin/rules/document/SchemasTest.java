package cn.chengxin.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemasTest {

    /** Run with {@code -DargLine=-Dregenerate=true} after a change to the records, and review the difference. */
    @Test
    void areWhatTheRecordsSay() throws IOException {
        assertThat(regenerated("organization", SchemaGenerator.organization())).isEqualTo(OrganizationSchema.json());
        assertThat(regenerated("application", SchemaGenerator.application())).isEqualTo(ApplicationSchema.json());
        assertThat(regenerated("nearest-pass", SchemaGenerator.nearestPass())).isEqualTo(NearestPassSchema.json());
        assertThat(regenerated("verdict", SchemaGenerator.verdict())).isEqualTo(VerdictSchema.json());
    }

    private static String regenerated(String name, String schema) throws IOException {
        if (Boolean.getBoolean("regenerate")) {
            Files.writeString(Path.of("src/main/resources/cn/chengxin/" + name + ".schema.json"), schema);
        }
        return schema;
    }

    @ParameterizedTest
    @MethodSource("cn.chengxin.rules.document.Samples#accepted")
    void acceptsWhatTheReaderAccepts(String json) {
        assertThat(OrganizationDocuments.read(json)).isInstanceOf(Reading.Accepted.class);
        assertThat(errors(json)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cn.chengxin.rules.document.Samples#misshapen")
    void refusesWhatTheReaderRefuses(String json, String path) {
        assertThat(OrganizationDocuments.read(json)).isInstanceOfSatisfying(Reading.Refused.class,
                refused -> assertThat(refused.problems()).extracting(DocumentProblem::path).contains(path));
        assertThat(errors(json)).isNotEmpty();
    }

    @Test
    void acceptsAnApplicationThatTheReaderAccepts() {
        assertThat(ApplicationDocuments.read(bytes(Samples.APPLICATION)).problems()).isEmpty();
        assertThat(errors(Samples.APPLICATION, ApplicationSchema.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cn.chengxin.rules.document.Samples#misshapenApplications")
    void refusesAnApplicationThatTheReaderRefuses(String json, String path) {
        assertThat(ApplicationDocuments.read(bytes(json)).problems()).extracting(DocumentProblem::path)
                .containsExactly(path);
        assertThat(errors(json, ApplicationSchema.json())).isNotEmpty();
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Error> errors(String json) {
        return errors(json, OrganizationSchema.json());
    }

    private static List<Error> errors(String json, String text) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(text);
        return schema.validate(json, InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }
}
