package cn.chengxin.service.page.editor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.view.Parameter.Unit;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What officers type into the form is what the table takes; a period may have its years, months or days beside it. */
class ValueFormTest {

    @ParameterizedTest
    @CsvSource({"YUAN, '80,000', 80000", "YUAN, '80,000 元', 80000", "YUAN, ８００００元, 80000", "YUAN, 未定, ", "COUNT, ３, 3",
        "POINTS, -20 分, -20", "WORKING_DAYS, 10 个工作日, 10", "RATIO, １２.５％, 0.125", "RATIO, 0.3, 0.3",
        "PERIOD, 2年, P2Y", "PERIOD, 1 年 6 个月, P1Y6M", "PERIOD, P15D, P15D", "PERIOD, ２, P2M", "PERIOD, 未定, ",
        "PERIOD, 很久, 很久", "CODES, '510000，370000', '510000，370000'", "CODES, 未规定, ", "YUAN, 很多, 很多"})
    void takesWhatTheTableTakes(Unit unit, String typed, String written) {
        assertThat(form(typed, false).entered(unit).value()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"YUAN, '80,000'", "PERIOD, 2", "CODES, 510000"})
    void isBlankWhereTheDocumentIsWhateverWasTyped(Unit unit, String typed) {
        assertThat(form(typed, true).entered(unit).value()).isNull();
    }

    private static ValueForm form(String typed, boolean unset) {
        return new ValueForm("limit", "2027-01-01", typed, "M", unset, "第一条", true, Map.of());
    }
}
