package cn.chengxin.service.change;

import static cn.chengxin.service.change.Desk.ok;
import static cn.chengxin.service.change.Desk.path;
import static cn.chengxin.service.change.Desk.tag;
import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.impact.ImpactTable;
import cn.chengxin.service.change.table.Sheets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Parameters out as a table, back with their difference, and into the draft; over HTTP. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=changes")
class TableApiTest {

    private static final String RULE_SET = "cn/credit-score";

    @Autowired
    private Http http;

    @Test
    void aTableGoesOutComesBackAndIsConfirmed() {
        Desk desk = new Desk(http, RULE_SET, "100000");
        JsonNode change = desk.begin("分值调整");
        List<List<String>> rows = Sheets.texts(desk.officer.bytes(path(change) + "/tables"));
        assertThat(rows.get(0)).containsExactly("参数名", "说明", "单位", "自何日起", "值", "出处", "已核实");
        assertThat(ok(compare(desk, change, rows)).path("difference").path("changes").size()).isZero();

        int at = row(rows, "serious-list");
        List<String> later = new ArrayList<>(rows.get(at));
        later.set(3, "2027-01-01");
        later.set(4, "-99");
        rows.add(later);
        JsonNode told = ok(compare(desk, change, rows));
        assertThat(told.path("version").asInt()).isEqualTo(1);
        assertThat(told.path("difference").path("changes").valueStream()).singleElement().satisfies(each -> {
            assertThat(each.path("type").asString()).isEqualTo("DatedValue");
            assertThat(each.path("key").asString()).isEqualTo("serious-list");
            assertThat(each.path("after").path("value").asString()).isEqualTo("-99");
        });
        assertThat(ok(desk.officer.get(path(change))).path("version").asInt()).as("nothing is saved").isEqualTo(1);

        assertThat(desk.officer.put(path(change) + "/tables", ImpactTable.XLSX, Sheets.of(rows)).problem())
                .isEqualTo("precondition-required");
        JsonNode saved = ok(desk.officer.put(path(change) + "/tables", ImpactTable.XLSX, Sheets.of(rows), "If-Match",
                tag(change)));
        assertThat(saved.path("version").asInt()).isEqualTo(2);
        assertThat(ok(desk.officer.get(path(change) + "/difference")).path("mine").path("changes").size()).isEqualTo(1);
        Http.Answer late = desk.officer.put(path(change) + "/tables", ImpactTable.XLSX, Sheets.of(rows), "If-Match",
                tag(change));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("change-conflict");
    }

    @Test
    void tellsOnlyTheValuesOfADay() {
        Desk desk = new Desk(http, RULE_SET, "100000");
        JsonNode change = desk.begin("分值");
        List<List<String>> rows = Sheets.texts(desk.officer.bytes(path(change) + "/tables?asOf=1990-01-01"));
        assertThat(rows.get(row(rows, "serious-list")).subList(3, 7)).containsOnly("");
        assertThat(ok(compare(desk, change, rows)).path("rows").size()).isZero();
    }

    @Test
    void refusesWithRowAndColumnAndChangesNothing() {
        Desk desk = new Desk(http, RULE_SET, "100000");
        JsonNode change = desk.begin("分值");
        List<List<String>> rows = Sheets.texts(desk.officer.bytes(path(change) + "/tables"));
        int at = row(rows, "serious-list");
        rows.get(at).set(4, "很多");
        Http.Answer refused = desk.officer.put(path(change) + "/tables", ImpactTable.XLSX, Sheets.of(rows), "If-Match",
                tag(change));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("problems").path(0).path("row").asInt()).isEqualTo(at + 1);
        assertThat(refused.json().path("problems").path(0).path("column").asString()).isEqualTo("值");
        assertThat(refused.json().path("problems").path(0).path("messageZh").asString()).contains("不是数");
        assertThat(refused.json().path("detail").asString()).contains("row " + (at + 1) + ", column 值");
        assertThat(desk.officer.post(path(change) + "/tables/differences", ImpactTable.XLSX, new byte[2 << 20]).status())
                .isEqualTo(413);
        assertThat(desk.officer.post(path(change) + "/tables/differences", ImpactTable.XLSX, "PK".getBytes(
                StandardCharsets.UTF_8)).status()).isEqualTo(422);
        assertThat(ok(desk.officer.get(path(change))).path("version").asInt()).isEqualTo(1);
        assertThat(http.as(Role.AUDITOR).put(path(change) + "/tables", ImpactTable.XLSX, Sheets.of(rows), "If-Match",
                tag(change)).status()).isEqualTo(403);
    }

    private static Http.Answer compare(Desk desk, JsonNode change, List<List<String>> rows) {
        return desk.officer.post(path(change) + "/tables/differences", ImpactTable.XLSX, Sheets.of(rows));
    }

    private static int row(List<List<String>> rows, String key) {
        for (int at = 1; at < rows.size(); at++) {
            if (rows.get(at).get(0).equals(key)) {
                return at;
            }
        }
        throw new AssertionError(key);
    }
}
