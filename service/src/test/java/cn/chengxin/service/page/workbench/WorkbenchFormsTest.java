package cn.chengxin.service.page.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.Person;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Drafts;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** What the forms of the workbench answer where something is not in order. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=workbench")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkbenchFormsTest {

    private static final String RULE_SET = "cn/order-60-2018";
    private static final String PASSWORD = "correct horse battery";

    @Autowired
    private Http http;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Drafts drafts;

    @BeforeAll
    void officer() {
        accounts.create("李", PASSWORD, List.of(new Grant(Role.OFFICER, "100000")));
    }

    @Test
    void saysWhatIsWrongWithABeginningAndKeepsWhatWasTyped() {
        Person li = person("李");
        HttpResponse<String> name = li.post("/changes", li.csrf("/rules"), "ruleSet", "遂宁/办法", "title", "采用<外地>");
        assertThat(name.statusCode()).isEqualTo(422);
        assertThat(name.body()).contains("规则集标识写作 辖区/文件", "value=\"遂宁/办法\"", "value=\"采用&lt;外地&gt;\"");
        HttpResponse<String> place = li.post("/changes", li.csrf("/rules"), "ruleSet", "sichuan-suining/new", "title",
                "采用", "adopt", RULE_SET, "division", "51");
        assertThat(place.statusCode()).isEqualTo(422);
        assertThat(place.body()).contains("六位行政区划代码", "value=\"51\"", "value=\"" + RULE_SET
                + "\" selected=\"selected\"");
        assertThat(li.post("/changes", li.csrf("/rules"), "ruleSet", RULE_SET, "title", "采用", "adopt", RULE_SET,
                "division", "510900").body()).contains("已经有这个标识的规则集");
    }

    @Test
    void tellsInWordsWhatAScenarioFoundAndWhatItShould() {
        Actor officer = actor("李", Role.OFFICER);
        Change draft = drafts.begin(officer, RULE_SET, "只改数值");
        Map<String, byte[]> files = new TreeMap<>(drafts.files(draft));
        files.put("parameters.yaml", WorkbenchTest.lower(files).get("parameters.yaml"));
        drafts.save(officer, draft, files);
        Person li = person("李");
        String page = "/changes/" + draft.id();
        assertThat(li.post(page + "/checks", li.csrf(page)).body()).contains("情景用例未通过", "：实际为", "；应为")
                .doesNotContain("(found:", "(expected:");
        assertThat(li.post(page + "/checks?lang=en", li.csrf(page)).body()).contains("Scenarios do not pass")
                .doesNotContain("(found:", "(expected:");
    }

    private Person person(String name) {
        Person person = new Person(http.port());
        person.follow(person.login(name, PASSWORD));
        return person;
    }

    private static Actor actor(String name, Role role) {
        return new Actor(name, List.of(new Grant(role, "100000")));
    }
}
