package cn.chengxin.service.change;

import static cn.chengxin.service.change.Desk.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.ServiceTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Changes as they are listed, for departments and for the workbench. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=changes")
class ChangeListTest {

    @Autowired
    private Http http;
    @Autowired
    private Changes changes;

    @Test
    void theListOfChangesGoesOnWhereItWasCut() {
        String ruleSet = "sichuan-suining/listed";
        Desk desk = new Desk(http, ruleSet, "510900");
        List<String> begun = Stream.of("一", "二", "三").map(title -> desk.begin(title).path("id").asString()).toList();
        Change first = changes.get(begun.get(0));
        changes.move(first, first.edited("一改", first.files(), "li", first.changedAt().plusMillis(1)));

        JsonNode page = ok(http.get(Desk.CHANGES + "?limit=2&ruleSet=" + ruleSet));
        JsonNode rest = ok(http.get(Desk.CHANGES + "?limit=2&ruleSet=" + ruleSet + "&after="
                + page.path("next").asString()));

        assertThat(ids(page)).as("the last changed first").containsExactly(begun.get(0), begun.get(2));
        assertThat(ids(rest)).containsExactly(begun.get(1));
        assertThat(rest.has("next")).isFalse();
        assertThat(changes.draftsOf("li").changes()).extracting(Change::id).containsExactly(begun.get(0));
        assertThat(changes.draftsWithout("li").changes()).extracting(Change::id).contains(begun.get(1), begun.get(2))
                .doesNotContain(begun.get(0));
        assertThat(changes.openByRuleSet()).containsEntry(ruleSet, 3L);
        for (String wrong : List.of("limit=0", "limit=201", "after=x", "after=2026-01-01",
                "after=-1000000000-01-01T00:00:00Z,x")) {
            assertThat(http.get(Desk.CHANGES + "?" + wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    private static List<String> ids(JsonNode listing) {
        return listing.path("changes").valueStream().map(each -> each.path("id").asString()).toList();
    }
}
