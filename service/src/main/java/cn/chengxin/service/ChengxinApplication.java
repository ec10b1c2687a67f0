package cn.chengxin.service;

import cn.chengxin.service.audit.AuditCheckCommand;
import cn.chengxin.service.ruleset.RuleBooks;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Explained credit verdicts on social organizations, over HTTP. */
// There is no user of the framework's own making.
@SpringBootApplication(proxyBeanMethods = false, exclude = UserDetailsServiceAutoConfiguration.class)
public class ChengxinApplication {

    /** Where a day begins for every registry that this service speaks to. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Starts the service, or checks the audit log where the command line says so. */
    public static void main(String[] args) {
        if (AuditCheckCommand.wanted(args)) {
            System.exit(AuditCheckCommand.run(args));
        }
        RuleBooks.compileBundled();
        SpringApplication.run(ChengxinApplication.class, args);
    }

    /** The only clock: it dates receipts and answers, and gives the as-of day where a caller names none. */
    @Bean
    Clock clock() {
        return Clock.system(CHINA);
    }
}
