package cn.chengxin.service.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import cn.chengxin.service.Http;
import cn.chengxin.service.Register;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.ruleset.Publisher;
import cn.chengxin.service.ruleset.TestRules;
import cn.chengxin.service.ruleset.revision.Origin;
import cn.chengxin.service.ruleset.revision.Revision;
import cn.chengxin.service.ruleset.revision.RuleFiles;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * A thousand publications, each with other rules and a verdict by them: what was in effect before must go, classes too.
 * What a store in this process keeps of them is heap as well, so heap is asked for only on a server.
 */
@ServiceTest
@Tag("soak")
@TestPropertySource(properties = "chengxin.test=soak")
class PublishingSoakTest {

    private static final String RULE_SET = "sichuan-suining/soak";
    private static final int WARM = 100;
    private static final int ALL = 1_000;
    /** What may be left over, of what there was after the first hundred. */
    private static final double FLAT = 1.1;

    @Autowired
    private Http http;
    @Autowired
    private Publisher publisher;
    @Autowired
    private RuleFiles files;

    @Test
    void aThousandPublicationsLeaveNothingBehind() {
        String uscc = Register.uscc(7_400_001);
        http.put("/api/v1/organizations/" + uscc, TestRules.fined(uscc, 500));
        Used warm = null;
        for (int number = 1; number <= ALL; number++) {
            publish(number);
            assertThat(http.post("/api/v1/verdicts", "{\"uscc\": \"" + uscc + "\"}").status()).isEqualTo(200);
            if (number % WARM == 0) {
                Used now = Used.now();
                System.out.println(number + " publications: " + now);
                warm = warm == null ? now : warm;
            }
        }
        Used end = Used.now();
        assertThat((double) end.metaspace()).as("metaspace").isLessThan(FLAT * warm.metaspace());
        assertThat((double) end.classes()).as("classes").isLessThan(FLAT * warm.classes());
        if (System.getenv("CHENGXIN_TEST_MONGODB_URI") != null) {
            assertThat((double) end.heap()).as("heap").isLessThan(FLAT * warm.heap());
        }
    }

    private void publish(int number) {
        var content = TestRules.bytes(TestRules.of(RULE_SET, 1_000 + number));
        String digest = ((Reading.Read) RuleSetReader.read(RULE_SET, content)).ruleSet().digest();
        publisher.publish(new Revision(Revision.id(RULE_SET, number), RULE_SET, number, number == 1 ? null : number - 1,
                Origin.EDITED, null, digest, "试验", "甲", "乙", null, Instant.now(), files.keepOne(content)), "乙");
    }

    /** What is in use after everything that can go has gone, in bytes; and how many classes are loaded. */
    private record Used(long heap, long metaspace, long classes) {

        static Used now() {
            for (int i = 0; i < 3; i++) {
                System.gc();
            }
            MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
            long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(each -> each.getName().equals("Metaspace")).map(MemoryPoolMXBean::getUsage)
                    .mapToLong(MemoryUsage::getUsed).sum();
            return new Used(heap.getUsed(), metaspace,
                    ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
        }
    }
}
