package cn.chengxin.service.page;

import cn.chengxin.service.Http;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer of a place before a browser, for one class of tests. Without Chromium and its driver there is none. */
public abstract class OfficerPage {

    protected static final String PASSWORD = "correct horse battery";

    protected Browser browser;
    @Autowired
    protected Http http;
    @Autowired
    protected Accounts accounts;

    private final String name;
    private final String division;

    protected OfficerPage(String name, String division) {
        this.name = name;
        this.division = division;
    }

    @BeforeAll
    protected void open() {
        browser = Browser.open(http.port());
        accounts.create(name, PASSWORD, List.of(new Grant(Role.OFFICER, division)));
        browser.login(name, PASSWORD);
    }

    @AfterAll
    protected void close() {
        if (browser != null) {
            browser.close();
        }
    }
}
