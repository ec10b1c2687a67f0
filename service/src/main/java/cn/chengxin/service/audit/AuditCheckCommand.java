package cn.chengxin.service.audit;

import cn.chengxin.service.store.Store;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.data.mongodb.core.MongoOperations;

/** {@code --chengxin.audit-log.check}: checks the log of the store that is configured, and starts nothing else. */
public final class AuditCheckCommand {

    private static final String OPTION = "--chengxin.audit-log.check";
    private static final int BROKEN = 1;
    private static final int NOTHING_TO_CHECK = 2;

    private AuditCheckCommand() {
    }

    /** Not marked as a configuration, so that the service does not find it. */
    @ImportAutoConfiguration({MongoAutoConfiguration.class, DataMongoAutoConfiguration.class})
    @ComponentScan(basePackageClasses = Store.class)
    static class StoreOnly {
    }

    /** Whether the command line asks for it. */
    public static boolean wanted(String... args) {
        return Arrays.stream(args).anyMatch(each -> each.equals(OPTION) || each.startsWith(OPTION + "="));
    }

    /**
     * Checks and prints what it found. {@code --chengxin.audit-log.check=120:sha256:…} checks also that entry 120 is
     * still the one with this hash.
     *
     * @return what the process should exit with: 0 where the log is intact, 1 where it is not
     */
    public static int run(String... args) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(StoreOnly.class)
                .web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF).logStartupInfo(false)
                .properties("logging.level.root=warn").run(args)) {
            if (context.getBean(Store.class).trial()) {
                System.out.println("nothing to check: spring.mongodb.uri names no store");
                return NOTHING_TO_CHECK;
            }
            return print(AuditCheck.of(context.getBean(MongoOperations.class),
                    known(context.getEnvironment().getProperty(OPTION.substring(2)))));
        }
    }

    private static int print(AuditCheck.Result result) {
        System.out.println((result.intact() ? "intact: " : "BROKEN: " + result.problem() + "; whole before it: ")
                + result.entries() + " entries, head " + result.entries() + ":" + result.head());
        return result.intact() ? 0 : BROKEN;
    }

    private static AuditCheck.@Nullable Known known(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String[] parts = text.split(":", 2);
        if (parts.length < 2 || !parts[0].matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException(OPTION + "=" + text + " (expected: number:sha256:…)");
        }
        return new AuditCheck.Known(Long.parseLong(parts[0]), parts[1]);
    }
}
