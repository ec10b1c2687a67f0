package cn.chengxin.service.access.admin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.chengxin.service.Http;
import cn.chengxin.service.Person;
import cn.chengxin.service.ServiceTest;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.store.Store;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class FirstAccountsTest {

    @Autowired
    private Http http;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Store store;

    @Test
    void letsTheFirstOnesIn() throws InterruptedException {
        for (int i = 0; i < 300 && accounts.find("admin") == null; i++) {
            Thread.sleep(100); // they are made aside, after the start
        }
        List<String> names = store.trial() ? List.of("officer", "approver", "auditor", "admin") : List.of("admin");
        for (String name : names) {
            Person person = new Person(http.port());
            person.login(name, ServiceTest.PASSWORD);
            assertThat(person.get("/api/v1/me", "Accept", "application/json").body()).contains(name,
                    name.toUpperCase(Locale.ROOT), "100000");
        }
        assertThat(http.with(ServiceTest.TOKEN).get("/api/v1/me").json().path("name").asString())
                .isEqualTo("token:registry");
        assertThat(http.get("/api/v1/audit-log?subject=admin").json().at("/entries/0/actor").asString())
                .isEqualTo("service");
    }
}
