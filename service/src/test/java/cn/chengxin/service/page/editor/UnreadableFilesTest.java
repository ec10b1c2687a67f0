package cn.chengxin.service.page.editor;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.ServiceTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** Pages over a file that nobody can read as it is: they say where, and lead there. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=editor")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnreadableFilesTest extends EditingPage {

    UnreadableFilesTest() {
        super("shandong-xuecheng/opinions-31-2020");
    }

    @ParameterizedTest
    @CsvSource({"parameters, parameters.yaml", "tables, parameters.yaml", "scenarios, scenarios/charter.yaml"})
    void leadToTheLine(String page, String file) {
        String text = saved(file);
        long last = text.lines().count() + 1;
        drafts.save(LI, change, file, (text + "'").getBytes(StandardCharsets.UTF_8));
        browser.visit("/changes/" + change.id() + "/" + page);
        assertThat(browser.text("main")).contains(file + " 第 " + last + " 行");
        browser.lacksNothing();
        browser.click("main a[href*='line=" + last + "']");
        ready();
        assertThat(browser.text(".cm-activeLine")).isEqualTo("'");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void leadNowhereWhereThereIsNone() {
        drafts.save(LI, change, "instrument.yaml", null);
        browser.visit("/changes/" + change.id() + "/rules?file=parameters.yaml");
        ready();
        browser.await(() -> browser.text("#problems").contains("instrument.yaml"));
        assertThat(browser.has("#problems a")).isFalse();
        browser.lacksNothing();
        assertThat(browser.complaints()).isEmpty();
    }
}
