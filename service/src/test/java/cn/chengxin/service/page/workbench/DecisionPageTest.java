package cn.chengxin.service.page.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Change.Decision;
import cn.chengxin.service.change.Change.Status;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.page.OfficerPage;
import cn.chengxin.service.ruleset.TestRules;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.interactions.Actions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.TestPropertySource;

/** What whoever decides sees while it takes effect. Without Chromium and its driver it is skipped. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=workbench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionPageTest extends OfficerPage {

    private static final Actor ZHOU = new Actor("周", List.of(new Grant(Role.OFFICER, "510900")));

    @Autowired
    private Changes changes;
    @Autowired
    private Drafts drafts;
    @Autowired
    private MongoOperations mongo;
    @Autowired
    private Clock clock;

    DecisionPageTest() {
        super("周", "510900");
    }

    private Change draft(String ruleSet) {
        return drafts.save(ZHOU, drafts.begin(ZHOU, ruleSet, "试行"), TestRules.bytes(TestRules.of(ruleSet, 10_000)));
    }

    @Test
    void followsAPublicationUntilItIsOver() {
        Change change = draft("sichuan-suining/publishing");
        move(change, Status.PUBLISHING);
        browser.visit("/changes/" + change.id() + "?lang=en");
        assertThat(browser.text(".steps .now")).isEqualTo("Being published");
        browser.visit("/changes/" + change.id() + "?lang=zh");
        assertThat(browser.text(".steps .now")).isEqualTo("正在发布");
        assertThat(browser.text(".decision")).isEqualTo("赵 已批准");
        assertThat(browser.text("#progress")).contains("正在发布", "本页会自行更新");
        assertThat(browser.text("main")).doesNotContain("??");
        browser.lacksNothing();

        move(change, Status.PUBLISHED);
        browser.await(() -> browser.text(".steps .now").equals("已发布"));
        assertThat(browser.text(".decision")).contains("赵 批准并发布", "第 1 版");
        assertThat(browser.has("#progress")).isFalse();
        assertThat(browser.complaints()).isEmpty();
    }

    /** As another node does. */
    private void move(Change change, Status status) {
        mongo.updateFirst(query(where("_id").is(change.id())), new Update().set("status", status)
                .set("changedAt", clock.instant()).set("decision", new Decision("赵", clock.instant(), null, 1)),
                Change.class);
    }

    @Test
    void sendsAFormOnceThoughItsButtonIsPressedTwice() {
        Change change = draft("sichuan-suining/twice");
        browser.visit("/changes/" + change.id());
        new Actions(browser.driver()).doubleClick(browser.element("#propose")).perform();
        browser.await(() -> browser.text(".steps .now").equals("提议"));

        assertThat(browser.url()).endsWith("/changes/" + change.id());
        assertThat(changes.get(change.id()).version()).isEqualTo(3);
    }

    @Test
    void findsItsButtonsAgainWhereSomebodyComesBack() {
        browser.visit("/changes/" + draft("sichuan-suining/back").id());
        browser.driver().executeScript("""
                document.querySelector('form[action$=withdrawal]')
                    .dispatchEvent(new SubmitEvent('submit', {bubbles: true, cancelable: true}));
                """);
        assertThat(browser.all("form[action$=withdrawal] button:disabled")).hasSize(1);
        assertThat(browser.all("form[action$=proposal] button:disabled")).isEmpty();

        browser.driver().executeScript("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))");
        assertThat(browser.has("button:disabled")).isFalse();
    }
}
