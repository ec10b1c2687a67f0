package cn.chengxin.service.ruleset.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.ruleset.Publisher;
import cn.chengxin.service.ruleset.TestRules;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.context.TestPropertySource;

/** A publisher that is gone holds nobody up for longer than its term, and one that only waits is not overtaken. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=announcements")
class AnnouncementsTest {

    @Autowired
    private MongoOperations mongo;
    @Autowired
    private Announcements announcements;
    @Autowired
    private Editions editions;
    @Autowired
    private Nodes nodes;
    @Autowired
    private Publisher publisher;
    @Autowired
    private RuleFiles files;
    @Autowired
    private Clock clock;

    @Test
    void whoeverIsSilentForATermIsTakenOver() {
        Edition now = editions.latest();
        Announcement gone = announcements.announce(now.number(), now.revisions());
        assertThat(gone).isNotNull();

        assertThat(after(Announcements.TERM.minusMillis(1)).announce(now.number(), now.revisions()))
                .as("it may only be slow").isNull();
        Announcement next = after(Announcements.TERM).announce(now.number(), now.revisions());
        assertThat(next).isNotNull();
        assertThat(announcements.renew(gone)).isFalse();
        announcements.withdraw(gone);
        assertThat(announcements.current()).as("it comes back too late to touch what is another's").isEqualTo(next);
    }

    @AfterEach
    void nobodyIsHeldUp() {
        announcements.withdraw(announcements.current());
        nodes.leave("slow");
    }

    private Announcements after(Duration time) {
        return new Announcements(mongo, Clock.offset(clock, time));
    }

    @Test
    void whoeverWaitsForASlowNodeSaysSo() {
        String ruleSet = "sichuan-suining/slow-node";
        int number = editions.latest().number();
        CompletableFuture<Edition> published = publishedBesideASlowNode(ruleSet, number);
        String token = announced();

        mongo.updateFirst(query(where("token").is(token)), Update.update("until", clock.instant().plusMillis(1)),
                Announcement.class);
        await().until(() -> announcements.current().until().isAfter(clock.instant().plusMillis(1)));

        assertThat(announcements.announce(number, editions.latest().revisions())).isNull();
        nodes.say(new NodeState("slow", clock.instant(), number + 1, token, null));
        assertThat(published.join().number()).isEqualTo(number + 1);
    }

    @Test
    void whoeverIsOvertakenWhileItWaitsGivesUp() {
        int number = editions.latest().number();
        CompletableFuture<Edition> published = publishedBesideASlowNode("sichuan-suining/overtaken-waiting", number);
        announced();

        Announcement next = after(Announcements.TERM.multipliedBy(2)).announce(number, editions.latest().revisions());

        givesUp(published);
        assertThat(announcements.current()).isEqualTo(next);
    }

    @Test
    void whoeverIsOvertakenWhenAllHaveCompiledPublishesNothing() {
        int number = editions.latest().number();
        CompletableFuture<Edition> published = publishedBesideASlowNode("sichuan-suining/overtaken-ready", number);
        String token = announced();
        await().until(() -> nodes.present(clock.instant()).stream().anyMatch(each -> token.equals(each.prepared())));

        after(Announcements.TERM.multipliedBy(2)).announce(number, editions.latest().revisions());
        nodes.say(new NodeState("slow", clock.instant(), number, token, null));

        givesUp(published);
        assertThat(editions.latest().number()).isEqualTo(number);
    }

    private CompletableFuture<Edition> publishedBesideASlowNode(String ruleSet, int number) {
        nodes.say(new NodeState("slow", clock.instant(), number, null, null));
        return CompletableFuture.supplyAsync(() -> publisher.publish(revision(ruleSet), "乙"));
    }

    private String announced() {
        return await().until(() -> {
            Announcement announced = announcements.current();
            return announced == null || announced.withdrawn() ? null : announced.token();
        }, Objects::nonNull);
    }

    private static void givesUp(CompletableFuture<Edition> published) {
        assertThatThrownBy(published::join).cause().isInstanceOfSatisfying(ApiException.class, each ->
                assertThat(each.problem()).isEqualTo(Problem.PUBLICATION_RUNNING));
    }

    private Revision revision(String ruleSet) {
        Map<String, byte[]> content = TestRules.bytes(TestRules.of(ruleSet, 10_000));
        return new Revision(Revision.id(ruleSet, 1), ruleSet, 1, null, Origin.EDITED, null,
                ((Reading.Read) RuleSetReader.read(ruleSet, content)).ruleSet().digest(), "试验", "甲", "乙", null,
                clock.instant(), files.keepOne(content));
    }
}
