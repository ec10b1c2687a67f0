package cn.chengxin.service.page.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.chengxin.rules.view.Parameter.Unit;
import cn.chengxin.service.page.editor.ParameterTable.Row;
import cn.chengxin.service.page.editor.ParameterTable.Typed;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ParameterSheetTest {

    private static final List<Row> ROWS = List.of(
            new Row("dues-tiers", "会费档次", Unit.COUNT, "2020-12-07", "4", "国办发〔2020〕21号", true),
            new Row("inactive", "未开展活动的期间", Unit.PERIOD, "", "", "", false));

    @Test
    void readsWhatItWrites() throws IOException {
        assertThat(ParameterSheet.read(new ByteArrayInputStream(ParameterSheet.write(ROWS)))).containsExactly(
                new Typed("dues-tiers", "4", "国办发〔2020〕21号", true), new Typed("inactive", "", "", false));
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        byte[] whole = ParameterSheet.write(ROWS);
        ByteArrayOutputStream empty = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(empty)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        }
        for (byte[] bytes : List.of(new byte[0], "no table".getBytes(), Arrays.copyOf(whole, whole.length / 2),
                empty.toByteArray())) {
            refused(bytes, Problem.DOCUMENT_REFUSED);
        }
    }

    @Test
    void unpacksNothingThatIsVeryLarge() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(new byte[64 << 20]);
        }
        assertThat(bomb.size()).isLessThan(1 << 20);
        refused(bomb.toByteArray(), Problem.BODY_TOO_LARGE);
    }

    private static void refused(byte[] bytes, Problem problem) {
        assertThatThrownBy(() -> ParameterSheet.read(new ByteArrayInputStream(bytes)))
                .isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.problem()).isEqualTo(problem));
    }
}
