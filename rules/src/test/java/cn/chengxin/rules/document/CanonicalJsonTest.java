package cn.chengxin.rules.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.fixtures.Personas;
import cn.chengxin.fixtures.SyntheticRegister;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Our writer and the reference implementation of RFC 8785 say the same. */
class CanonicalJsonTest {

    static Stream<String> documents() {
        return Stream.concat(Personas.names().stream().map(Personas::json),
                SyntheticRegister.of(900_000, 3, LocalDate.of(2026, 11, 1)).lines(0, 200));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void isCanonical(String json) throws IOException {
        Reading reading = OrganizationDocuments.read(json);

        assertThat(reading).isInstanceOf(Reading.Accepted.class);
        OrganizationDocument document = ((Reading.Accepted) reading).document();
        assertThat(new JsonCanonicalizer(document.json()).getEncodedString()).isEqualTo(document.json());
    }

    @Test
    void spellsEveryNumberAndCharacterAsTheReferenceDoes() throws IOException {
        Object value = Map.of("numbers", List.of(0, -1, 1.5, new BigDecimal("0.000001"), new BigDecimal("1E-7"),
                new BigDecimal("123456789012345678901234567890"), new BigDecimal("99999999999.9999"), 1e21, 1e-9, 5L,
                0.1 + 0.2), "text", "\u0000\u001f\b\t\n\f\r\"\\/é中\uD83D\uDE00\u2028", "\u20ac", "z", "\r", "y");

        assertThat(CanonicalJson.of(value).text()).isEqualTo(
                new JsonCanonicalizer(new JsonMapper().writeValueAsString(value)).getEncodedString());
    }
}
