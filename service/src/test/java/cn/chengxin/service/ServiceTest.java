package cn.chengxin.service;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole service over HTTP: on the trial store or, unchanged, on the server that the environment variable
 * CHENGXIN_TEST_MONGODB_URI names, in a database of its own that is dropped at the end. The register is
 * empty at first, and today is 2026-11-23.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"chengxin.trial.load=false", "chengxin.access.initial-password=" + ServiceTest.PASSWORD,
            "chengxin.access.initial-token=" + ServiceTest.TOKEN})
@ContextConfiguration(initializers = TestDatabase.class)
@Import({FixedClock.class, Http.class})
public @interface ServiceTest {

    /** Of the accounts that are made at the first start. */
    String PASSWORD = "correct horse battery";
    /** Of the registry systems, likewise. */
    String TOKEN = "cx_0123456789012345678901234567890123456789";
}
