package cn.chengxin.service.access.admin;

import cn.chengxin.service.access.Account;
import cn.chengxin.service.access.Accounts;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Secrets;
import cn.chengxin.service.audit.AuditLog;
import cn.chengxin.service.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "accounts", description = "Local accounts of people; for administrators, each in its jurisdiction")
final class AccountController {

    private final Accounts accounts;
    private final OwnPasswords own;
    private final AuditLog audit;

    AccountController(Accounts accounts, OwnPasswords own, AuditLog audit) {
        this.accounts = accounts;
        this.own = own;
        this.audit = audit;
    }

    /** An account as administrators see it. */
    record View(String name, List<Grant> grants, boolean enabled, Instant createdAt) {

        static View of(Account account) {
            return new View(account.name(), account.grants(), account.enabled(), account.createdAt());
        }
    }

    /** All accounts. */
    record Listing(List<View> accounts) {
    }

    record NewAccount(String name, List<Grant> grants) {
    }

    record Grants(List<Grant> grants) {
    }

    record State(Boolean enabled) {
    }

    /** A password that the service made, shown this once. */
    record Made(String name, String password) {
    }

    record OwnPassword(String current, String password) {
    }

    /** Who asks. */
    record Me(String name, List<Grant> grants) {
    }

    @GetMapping("/me")
    @Operation(summary = "Ask who asks, and what it may do")
    Me me(Actor actor) {
        return new Me(actor.name(), actor.grants());
    }

    @GetMapping("/accounts")
    @Operation(summary = "List the local accounts")
    Listing list() {
        return new Listing(accounts.all().stream().map(View::of).toList());
    }

    @PostMapping(path = "/accounts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Make an account", description = "The answer has its password, which is shown this once.")
    ResponseEntity<Made> create(@RequestBody NewAccount wanted, Actor actor) {
        Granting.checkName(wanted.name());
        Granting.check(actor, wanted.grants());
        if (accounts.find(wanted.name()) != null) {
            throw Problem.ACCOUNT_EXISTS.because(wanted.name() + ": choose another name");
        }
        audit.record(actor, "ACCOUNT_CREATED", wanted.name(), Map.of("grants", Granting.text(wanted.grants())));
        String password = Secrets.password();
        if (!accounts.create(wanted.name(), password, wanted.grants())) {
            throw Problem.ACCOUNT_EXISTS.because(wanted.name() + ": somebody else was making it");
        }
        return ResponseEntity.status(HttpStatus.CREATED).cacheControl(CacheControl.noStore())
                .body(new Made(wanted.name(), password));
    }

    @PutMapping(path = "/accounts/{name}/grants", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Replace what an account may do", description = "Takes effect within seconds on every node.")
    View grant(@PathVariable String name, @RequestBody Grants wanted, Actor actor) {
        Account account = others(name, actor);
        Granting.check(actor, wanted.grants());
        audit.record(actor, "ACCOUNT_GRANTED", name, Map.of("from", Granting.text(account.grants()), "to",
                Granting.text(wanted.grants())));
        accounts.grant(name, wanted.grants());
        return view(name);
    }

    @PostMapping("/accounts/{name}/password")
    @Operation(summary = "Reset a password", description = "The answer has the new one, which is shown this once. Ends "
            + "the account's sessions within seconds.")
    ResponseEntity<Made> reset(@PathVariable String name, Actor actor) {
        others(name, actor);
        audit.record(actor, "PASSWORD_RESET", name, Map.of());
        String password = Secrets.password();
        accounts.password(name, password);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Made(name, password));
    }

    @PutMapping(path = "/accounts/{name}/state", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Disable or enable an account", description = "Ends its sessions within seconds. Accounts are "
            + "not deleted: their names stand in the audit log.")
    View state(@PathVariable String name, @RequestBody State wanted, Actor actor) {
        others(name, actor);
        audit.record(actor, wanted.enabled() ? "ACCOUNT_ENABLED" : "ACCOUNT_DISABLED", name, Map.of());
        accounts.enable(name, wanted.enabled());
        return view(name);
    }

    @PutMapping(path = "/me/password", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Change the own password", description = "12 characters or more, at most 72 bytes. Ends all "
            + "sessions of the account.")
    ResponseEntity<Void> change(@RequestBody OwnPassword wanted, Actor actor) {
        own.change(actor, wanted.current(), wanted.password());
        return ResponseEntity.noContent().build();
    }

    private Account others(String name, Actor actor) {
        Account account = existing(name);
        Granting.checkOther(actor, name);
        Granting.checkReach(actor, account.grants());
        return account;
    }

    private View view(String name) {
        return View.of(existing(name));
    }

    private Account existing(String name) {
        Account account = accounts.find(name);
        if (account == null) {
            throw Problem.ACCOUNT_NOT_FOUND.because("Accounts are listed at /api/v1/accounts");
        }
        return account;
    }
}
