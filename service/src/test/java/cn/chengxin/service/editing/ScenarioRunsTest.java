package cn.chengxin.service.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.ruleset.TestRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.TestPropertySource;

/** Of the runs of scenarios those stay that say how one of them ended last. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=changes")
class ScenarioRunsTest {

    private static final Actor OFFICER = new Actor("李", List.of(new Grant(Role.OFFICER, "510900")));
    private static final String FILE = "scenarios/limit.yaml";
    private static final String JUST_BELOW = "罚款差一分到限额";
    private static final String EXACTLY = "罚款正好是限额";

    @Autowired
    private ScenarioRuns runs;
    @Autowired
    private Drafts drafts;
    @Autowired
    private MongoOperations mongo;

    @Test
    void aRunStaysAsLongAsItIsTheLastOfAScenario() {
        String ruleSet = "sichuan-suining/runs";
        Change draft = drafts.begin(OFFICER, ruleSet, "试行");
        draft = drafts.save(OFFICER, draft, TestRules.bytes(TestRules.of(ruleSet, 50_000)));
        run(draft, null);
        run(draft, null);
        assertThat(kept(draft)).as("the second says all that the first did").isEqualTo(1);

        Change later = drafts.rename(OFFICER, draft, "再试行");
        run(later, JUST_BELOW);
        assertThat(kept(draft)).isEqualTo(2);
        assertThat(runs.last(draft.id())).extractingByKey(List.of(FILE, JUST_BELOW)).extracting("version")
                .isEqualTo(later.version());
        assertThat(runs.last(draft.id())).extractingByKey(List.of(FILE, EXACTLY)).extracting("version")
                .isEqualTo(draft.version());

        run(later, EXACTLY);
        assertThat(kept(draft)).as("of the run of all nothing is the last").isEqualTo(2);
    }

    private void run(Change change, @Nullable String scenario) {
        assertThat(runs.run(OFFICER, change, drafts.files(change), FILE, scenario)).isEmpty();
    }

    private long kept(Change change) {
        return mongo.count(query(where("change").is(change.id())), ScenarioRuns.Run.class);
    }
}
