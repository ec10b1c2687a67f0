package cn.chengxin.service.page.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.Person;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.ruleset.TestRules;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
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
        String ruleSet = "sichuan-suining/unchecked";
        Map<String, String> files = TestRules.of(ruleSet, 10_000);
        files.put("parameters.yaml", TestRules.FILES.get("parameters.yaml"));
        files.computeIfPresent("scenarios/limit.yaml", (path, text) -> text.replaceFirst("expect: \\{",
                "expect: {parametersUsed: {limit: \"12345\"}, "));
        String page = draft(ruleSet, files);
        Person li = person("李");
        assertThat(li.post(page + "/checks", li.csrf(page)).body()).contains("情景用例未通过", "成立的规则：实际为",
                "；应为无", "所用参数：实际为limit = ", "；应为limit = 12345").doesNotContain("(found:", "(expected:");
        assertThat(li.post(page + "/checks?lang=en", li.csrf(page)).body()).contains("Scenarios do not pass")
                .doesNotContain("(found:", "(expected:");
    }

    @Test
    void leadsFromAMistakeToItsLine() {
        String ruleSet = "sichuan-suining/mistaken";
        Map<String, String> files = TestRules.of(ruleSet, 10_000);
        files.computeIfPresent("parameters.yaml", (path, text) -> "# 参数\n" + text.replace("10000", "许多"));
        String page = draft(ruleSet, files);
        Person li = person("李");
        assertThat(li.post(page + "/checks", li.csrf(page)).body()).contains("有错误", page
                + "/rules?file=parameters.yaml&amp;line=2");
    }

    @Test
    void leadsToNoFileThatTheChangeDoesNotHave() {
        String ruleSet = "sichuan-suining/formerly";
        Map<String, String> files = TestRules.of(ruleSet, 10_000);
        files.computeIfPresent("instrument.yaml", (path, text) -> text.replace("510900", "510132"));
        String claims = draft(ruleSet, files);
        Person li = person("李");
        assertThat(li.post(claims + "/checks", li.csrf(claims)).body()).contains("有错误",
                "510132 是规则集 sichuan-xinjin/plan-2-2016 所在地的代码", claims + "/rules?file=instrument.yaml")
                .doesNotContain("file=sichuan-xinjin");
        assertThat(li.get(claims + "/rules?file=instrument.yaml&line=0").statusCode()).isEqualTo(200);

        files.remove("instrument.yaml");
        String lacks = draft("sichuan-suining/headless", files);
        assertThat(li.post(lacks + "/checks", li.csrf(lacks)).body()).contains("有错误",
                "<code>instrument.yaml</code>").doesNotContain("file=instrument.yaml");
    }

    /** The page of a draft with these files. */
    private String draft(String ruleSet, Map<String, String> files) {
        Actor officer = new Actor("李", List.of(new Grant(Role.OFFICER, "100000")));
        return "/changes/" + drafts.save(officer, drafts.begin(officer, ruleSet, "试行"), TestRules.bytes(files)).id();
    }

    private Person person(String name) {
        Person person = new Person(http.port());
        person.follow(person.login(name, PASSWORD));
        return person;
    }
}
