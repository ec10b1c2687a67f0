package cn.chengxin.service.access.admin;

import cn.chengxin.rules.ruleset.Instrument;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.access.Secrets;
import cn.chengxin.service.access.Tokens;
import cn.chengxin.service.audit.AuditLog;
import cn.chengxin.service.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the accounts with which everything begins, where there are none, and prints their passwords this once: in the
 * trial store one of each role and a token, on a real server an administrator, who makes the others.
 */
@Component
@EnableConfigurationProperties(AccessProperties.class)
final class FirstAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAccounts.class);
    private static final int SHORTEST_TOKEN = 43;
    private static final Duration TOKEN_LASTS = Duration.ofDays(365);

    private final Accounts accounts;
    private final Tokens tokens;
    private final AuditLog audit;
    private final Store store;
    private final AccessProperties properties;
    private final LocalAccounts local;
    private final Clock clock;

    FirstAccounts(Accounts accounts, Tokens tokens, AuditLog audit, Store store, AccessProperties properties,
            LocalAccounts local, Clock clock) {
        String token = properties.initialToken();
        if (token != null && (!Tokens.spelled(token) || token.length() < SHORTEST_TOKEN)) {
            throw new IllegalStateException("chengxin.access.initial-token (expected: cx_ and 40 characters or more)");
        }
        this.accounts = accounts;
        this.tokens = tokens;
        this.audit = audit;
        this.store = store;
        this.properties = properties;
        this.local = local;
        this.clock = clock;
    }

    /** Aside: to hash passwords takes longer than a first answer should wait. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (local.allowed()) {
            Thread thread = new Thread(this::run, "first-accounts");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void run() {
        try {
            if (accounts.none()) {
                print(make());
            }
        } catch (RuntimeException e) {
            LOG.error("The first accounts could not be made", e);
        }
    }

    private String make() {
        StringBuilder made = new StringBuilder();
        if (store.trial() || properties.initialToken() != null) {
            token(made);
        }
        if (store.trial()) {
            List.of(Role.OFFICER, Role.APPROVER, Role.AUDITOR).forEach(role -> account(role, made));
        }
        account(Role.ADMIN, made);
        return made.toString();
    }

    private void token(StringBuilder made) {
        String given = properties.initialToken();
        String secret = given == null ? Secrets.token() : given;
        List<Grant> grants = List.of(new Grant(Role.REGISTRY, Instrument.NATION));
        audit.record(Actor.SERVICE, "TOKEN_CREATED", "token:registry", Map.of("id", Tokens.id(secret),
                "grants", Granting.text(grants)));
        tokens.add(secret, "registry", grants, Actor.SERVICE, clock.instant().plus(TOKEN_LASTS));
        line(made, "registry", secret, given);
    }

    private void account(Role role, StringBuilder made) {
        String name = role.name().toLowerCase(Locale.ROOT);
        String given = properties.initialPassword();
        String password = given == null ? Secrets.password() : given;
        List<Grant> grants = List.of(new Grant(role, Instrument.NATION));
        audit.record(Actor.SERVICE, "ACCOUNT_CREATED", name, Map.of("grants", Granting.text(grants)));
        if (accounts.create(name, password, grants)) { // unless another node that starts too was first
            line(made, name, password, given);
        }
    }

    private static void line(StringBuilder made, String name, String secret, @Nullable String given) {
        made.append("  %-10s%s%n".formatted(name, given == null ? secret : "（按配置 as configured）"));
    }

    private static void print(String made) {
        if (!made.isEmpty()) {
            LOG.warn("\n\n══ 首次启动：账户与密码，仅显示这一次　Accounts and passwords, shown this once ══\n{}"
                    + "  officer 政策管理员　approver 审批人　auditor 审计员　admin 系统管理员　registry 登记系统令牌 bearer token\n",
                    made);
        }
    }
}
