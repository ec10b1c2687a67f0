package cn.chengxin.service.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import cn.chengxin.service.ChengxinApplication;
import cn.chengxin.service.Http;
import cn.chengxin.service.Register;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.ruleset.Publisher;
import cn.chengxin.service.ruleset.TestRules;
import cn.chengxin.service.ruleset.revision.Editions;
import cn.chengxin.service.ruleset.revision.Origin;
import cn.chengxin.service.ruleset.revision.Revision;
import cn.chengxin.service.ruleset.revision.RuleFiles;
import cn.chengxin.service.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;

/** Two nodes on one store, both asked all the time, while rules are published. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTest {

    private static final String RULE_SET = "sichuan-suining/two-nodes";
    private static final String USCC = Register.uscc(7_100_001);
    private static final int FINE = 20_000;
    private static final Map<String, String> TOUCHED = TestRules.of(RULE_SET, 50_000);
    private static final Map<String, String> UNTOUCHED = TestRules.of(RULE_SET, 10_000);
    private static final Duration BOUND = Duration.ofSeconds(1);

    @Autowired
    private Http http;
    @Autowired
    private Store store;
    @Autowired
    private Publisher publisher;
    @Autowired
    private Editions editions;
    @Autowired
    private RuleFiles files;
    @Autowired
    private Clock clock;

    private ConfigurableApplicationContext other;

    @BeforeAll
    void startTheOtherNode() {
        other = new SpringApplicationBuilder(ChengxinApplication.class).initializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            beans.registerBean("sameClock", Clock.class, () -> clock, each -> each.setPrimary(true));
            beans.registerBean(Http.class);
        }).run("--server.port=0", "--chengxin.trial.load=false",
                "--spring.mongodb.uri=" + store.getConnectionString());
    }

    @AfterAll
    void stopTheOtherNode() {
        other.close();
    }

    /** What a node answered: by which rules, what it found by them, and when. */
    private record Answer(String digest, boolean found, Instant asked, Instant answered) {
    }

    @Test
    void bothNodesSwitchWithinASecondAndNoAnswerIsMixed() throws InterruptedException {
        http.put("/api/v1/organizations/" + USCC, TestRules.fined(USCC, FINE));
        publish(null, 1, UNTOUCHED);
        String touched = digest(TOUCHED);
        String untouched = digest(UNTOUCHED);

        AtomicBoolean over = new AtomicBoolean();
        List<Queue<Answer>> nodes = List.of(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
        List<Thread> threads = new ArrayList<>(List.of(asking(http, nodes.get(0), over),
                asking(other.getBean(Http.class), nodes.get(1), over)));
        TreeMap<Instant, String> published = new TreeMap<>();
        for (int number = 2; number <= 5; number++) {
            boolean even = number % 2 == 0;
            published.put(publish(number - 1, number, even ? TOUCHED : UNTOUCHED), even ? touched : untouched);
            Thread.sleep(BOUND.plusMillis(200).toMillis());
        }
        published.put(Instant.now(), "");
        over.set(true);
        for (Thread thread : threads) {
            thread.join();
        }

        for (Queue<Answer> node : nodes) {
            assertThat(node).hasSizeGreaterThan(10).allSatisfy(each -> {
                assertThat(each.digest()).isIn(touched, untouched);
                assertThat(each.found()).as("what was found goes with the digest").isEqualTo(
                        each.digest().equals(touched));
            });
            assertThat(node).extracting(Answer::digest).contains(touched, untouched);
            published.headMap(published.lastKey()).forEach((at, digest) -> assertThat(node)
                    .filteredOn(each -> each.asked().isAfter(at.plus(BOUND))
                            && each.answered().isBefore(published.ceilingKey(at.plusNanos(1))))
                    .as("asked a second and more after it was published").isNotEmpty()
                    .allSatisfy(each -> assertThat(each.digest()).isEqualTo(digest)));
        }
    }

    /** Publishes and says when the store had it. */
    private Instant publish(@Nullable Integer base, int number, Map<String, String> content)
            throws InterruptedException {
        int next = editions.latest().number() + 1;
        Instant[] seen = new Instant[1];
        Thread watching = new Thread(() -> {
            while (editions.find(next) == null) {
                Thread.onSpinWait();
            }
            seen[0] = Instant.now();
        });
        watching.start();
        publisher.publish(new Revision(Revision.id(RULE_SET, number), RULE_SET, number, base, Origin.EDITED, null,
                digest(content), "试验", "甲", "乙", null, Instant.now(), files.keepOne(TestRules.bytes(content))), "乙");
        watching.join();
        return seen[0];
    }

    private static String digest(Map<String, String> content) {
        return ((Reading.Read) RuleSetReader.read(RULE_SET, TestRules.bytes(content))).ruleSet().digest();
    }

    private static Thread asking(Http node, Queue<Answer> answers, AtomicBoolean over) {
        Thread thread = new Thread(() -> {
            while (!over.get()) {
                Instant asked = Instant.now();
                JsonNode verdict = node.post("/api/v1/verdicts", "{\"uscc\": \"" + USCC + "\"}").json();
                boolean found = verdict.path("findings").valueStream()
                        .anyMatch(each -> each.path("citation").path("ruleSet").asString().equals(RULE_SET));
                answers.add(new Answer(verdict.path("provenance").path("ruleSets").path(RULE_SET).asString(), found,
                        asked, Instant.now()));
            }
        });
        thread.start();
        return thread;
    }
}
