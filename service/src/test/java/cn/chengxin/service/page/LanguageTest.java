package cn.chengxin.service.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.Person;
import cn.chengxin.service.Register;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.ruleset.TestRules;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Whoever changes the language stays where he is. */
@ServiceTest
@TestPropertySource(properties = "chengxin.test=language")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageTest {

    private static final String RULE_SET = "sichuan-suining/language";
    private static final String USCC = Register.uscc(7_300_001);
    private static final Pattern SWITCH = Pattern.compile("<a href=\"([^\"]*)\" lang=\"(?:en|zh)\"");

    @Autowired
    private Http http;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Drafts drafts;
    private Change change;
    private Person person;

    @BeforeAll
    void draft() {
        accounts.create("李", ServiceTest.PASSWORD, Stream.of(Role.values()).map(each -> new Grant(each, "100000"))
                .toList());
        Actor li = new Actor("李", List.of(new Grant(Role.OFFICER, "100000")));
        change = drafts.save(li, drafts.begin(li, RULE_SET, "试行"), TestRules.bytes(TestRules.of(RULE_SET, 10_000)));
        assertThat(http.put("/api/v1/organizations/" + USCC, TestRules.fined(USCC, 10_000)).status()).isEqualTo(201);
    }

    @BeforeEach
    void login() {
        person = new Person(http.port());
        person.follow(person.login("李", ServiceTest.PASSWORD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=遂宁", "/?q=遂宁&q=a+b%26c", "/account", "/audit-log?subject=李&before=9", "/law",
        "/law/document?ruleSet=shandong-xuecheng/opinions-31-2020", "/law/coverage?document=xuecheng-2020", "/rules",
        "/rules/rule-set?id=cn/order-60-2018", "/rules/comparison?ruleSet=cn/order-60-2018&from=1&to=1",
        "/changes/{change}", "/changes/{change}/parameters?key=limit&from=2018-01-24",
        "/changes/{change}/tables?asOf=2020-06-01", "/changes/{change}/rules?file=scenarios/limit.yaml&line=3",
        "/changes/{change}/scenarios", "/changes/{change}/impact?outcome=KEY_SUPERVISION",
        "/changes/{change}/versions?before=2", "/changes/{change}/comparison?from=1&to=2",
        "/organizations/{uscc}?asOf=2025-06-01",
        "/organizations/{uscc}/why?rule=cn/order-60-2018:未按期完成整改的，属于活动异常情形&asOf=2025-06-01"})
    void keepsWhatAPageWasAskedFor(String path) {
        String page = UriUtils.encodeQuery(path.replace("{change}", change.id()).replace("{uscc}", USCC),
                StandardCharsets.UTF_8).replace("%2526", "%26");
        HttpResponse<String> chinese = person.get(page);
        assertThat(chinese.statusCode()).isEqualTo(200);
        assertThat(chinese.body()).contains("<html lang=\"zh-CN\"");

        HttpResponse<String> english = switched(chinese);
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body()).contains("<html lang=\"en\"");
        assertThat(english.uri().getPath()).isEqualTo(chinese.uri().getPath());
        assertThat(asked(english.uri())).isEqualTo(asked(chinese.uri()));

        HttpResponse<String> again = switched(english);
        assertThat(again.body()).contains("<html lang=\"zh-CN\"");
        assertThat(asked(again.uri())).isEqualTo(asked(chinese.uri()));
        assertThat(again.uri().getQuery()).containsOnlyOnce("lang=");
    }

    private static MultiValueMap<String, String> asked(URI address) {
        return UriComponentsBuilder.fromUri(address).replaceQueryParam("lang").build().getQueryParams();
    }

    /** Follows the link to the other language. */
    private HttpResponse<String> switched(HttpResponse<String> page) {
        Matcher link = SWITCH.matcher(page.body());
        assertThat(link.find()).as(page.body()).isTrue();
        String address = HtmlUtils.htmlUnescape(link.group(1));
        return person.follow(person.get(address.startsWith("?") ? page.uri().getRawPath() + address : address));
    }

    /** Forms that come back with what is wrong, each with the page that it stands on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /changes                                     | ruleSet=甲 title=乙                                | 422 | /rules
            /account/password                            | current=x password=short again=other              | 400 | /account
            /changes/{change}/checks                     | any=1                                              | 200 | /changes/{change}
            /changes/{change}/parameters                 | version=2 key=x unit=YUAN from=x                   | 422 | /changes/{change}/parameters
            /changes/{change}/parameters/values          | version=2 key=limit from=x                         | 422 | /changes/{change}/parameters
            /changes/{change}/parameters/removals        | version=2 key=limit from=2018-01-24                | 422 | /changes/{change}/parameters
            /changes/{change}/tables?asOf=2020-06-01     | version=2 from=x                                   | 422 | /changes/{change}/tables?asOf=2020-06-01
            /changes/{change}/tables/confirmation        | version=2 rows=[{"key":"x","from":"2027-01-01","value":"1","citation":"x"}] | 422 | /changes/{change}/tables
            /changes/{change}/rules/files                | version=2 path=甲                                  | 422 | /changes/{change}/rules
            /changes/{change}/rules/names?file=parameters.yaml | version=2 path=甲                            | 422 | /changes/{change}/rules?file=parameters.yaml
            /changes/{change}/scenarios/organizations    | version=2 uscc=x asOf=x name=甲乙 file=scenarios/x.yaml | 422 | /changes/{change}/scenarios
            """)
    void leadsFromAFormThatCameBackToItsPage(String form, String fields, int status, String page) {
        HttpResponse<String> refused = person.post(form.replace("{change}", change.id()), person.csrf("/rules"),
                fields.split("[ =]"));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);

        HttpResponse<String> english = switched(refused);
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body()).contains("<html lang=\"en\"");
        assertThat(english.uri().getPath() + query(english.uri())).isEqualTo(page.replace("{change}", change.id()));
    }

    private static String query(URI address) {
        String rest = UriComponentsBuilder.fromUri(address).replaceQueryParam("lang").build().getQuery();
        return rest == null ? "" : "?" + rest;
    }

    /** A form that was refused twice was sent, the second time, from an address at which no page stands. */
    @Test
    void leadsFromWhatCannotBeDoneBackToThePageOfTheForm() {
        String csrf = person.csrf("/rules");
        String ruleSet = "/rules/rule-set?id=cn/order-60-2018";
        assertThat(withdrawn(csrf, ruleSet).body()).contains("href=\"" + ruleSet + "\"");
        assertThat(query(switched(withdrawn(csrf, ruleSet)).uri())).isEqualTo("?id=cn/order-60-2018");
        for (String nowhere : List.of("/changes/" + change.id() + "/parameters/values", "//elsewhere.example/")) {
            assertThat(withdrawn(csrf, nowhere).body()).contains("href=\"/changes/" + change.id() + "\"");
        }
    }

    /** A withdrawal of a version that nobody has seen, from a page. */
    private HttpResponse<String> withdrawn(String csrf, String from) {
        HttpResponse<String> answer = person.send(HttpRequest.newBuilder(address("/changes/" + change.id()
                + "/withdrawal")).header("Accept", "text/html").header("X-CSRF-TOKEN", csrf)
                .header("Referer", address(from).toString()).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("version=99")));
        assertThat(answer.statusCode()).isEqualTo(404);
        return answer;
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + http.port() + path);
    }

    @Test
    void showsAPageWhereNoneStandsToWhoeverWaitsForOne() {
        HttpResponse<String> missing = person.get("/changes/" + change.id() + "/nothing");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("<main", "没有这个页面");
        assertThat(switched(missing).body()).contains("There is no such page");

        String form = "/changes/" + change.id() + "/parameters/values";
        person.get("/?lang=zh");
        HttpResponse<String> taken = person.get(form);
        assertThat(taken.statusCode()).isEqualTo(405);
        assertThat(taken.headers().firstValue("Allow")).contains("POST");
        assertThat(taken.body()).contains("<main", "这个地址不能这样打开", "href=\"/changes/" + change.id() + "/parameters\"");
        assertThat(switched(taken).uri().getPath()).isEqualTo("/changes/" + change.id() + "/parameters");
        for (String part : List.of(form, "/changes/" + change.id() + "/nothing")) {
            assertThat(http.get(part).header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(person.get(part, "HX-Request", "true").headers().firstValue("Content-Type"))
                    .contains("application/problem+json");
        }
    }
}
