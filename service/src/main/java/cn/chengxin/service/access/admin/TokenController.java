package cn.chengxin.service.access.admin;

import cn.chengxin.rules.document.DocumentProblem;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Grant;
import cn.chengxin.service.access.Secrets;
import cn.chengxin.service.access.Token;
import cn.chengxin.service.access.Tokens;
import cn.chengxin.service.audit.AuditLog;
import cn.chengxin.service.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "tokens", description = "Tokens of systems; for administrators, each in its jurisdiction")
final class TokenController {

    private static final int MOST_YEARS = 2;

    private final Tokens tokens;
    private final AuditLog audit;
    private final Clock clock;

    TokenController(Tokens tokens, AuditLog audit, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /** All tokens, without their secrets. */
    record Listing(List<Token> tokens) {
    }

    /**
     * A token that is wanted.
     *
     * @param name the system, or what it is used for
     * @param expiresOn the first day on which it is no longer taken
     */
    record NewToken(String name, List<Grant> grants, LocalDate expiresOn) {
    }

    /**
     * A new token.
     *
     * @param secret what goes into the Authorization header; shown this once
     */
    record Made(String id, String name, Instant expiresAt, String secret) {
    }

    @GetMapping
    @Operation(summary = "List the tokens")
    Listing list() {
        return new Listing(tokens.all());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Make a token", description = "For at most two years, under a name that no other token "
            + "has. Its secret is shown this once.")
    ResponseEntity<Made> create(@RequestBody NewToken wanted, Actor actor) {
        Granting.checkName(wanted.name());
        Granting.check(actor, wanted.grants());
        LocalDate today = LocalDate.now(clock);
        if (!wanted.expiresOn().isAfter(today) || wanted.expiresOn().isAfter(today.plusYears(MOST_YEARS))) {
            throw Problem.DOCUMENT_REFUSED.because("The expiry is not in order", List.of(new DocumentProblem(
                    "/expiresOn", "expected a day after today, within two years")));
        }
        String secret = Secrets.token();
        String id = Tokens.id(secret);
        if (tokens.named(wanted.name(), id)) {
            throw Problem.TOKEN_EXISTS.because(wanted.name() + ": choose another name, or withdraw that token first");
        }
        audit.record(actor, "TOKEN_CREATED", "token:" + wanted.name(), Map.of("id", id, "grants",
                Granting.text(wanted.grants()), "expiresOn", wanted.expiresOn().toString()));
        Token token = tokens.add(secret, wanted.name(), wanted.grants(), actor,
                wanted.expiresOn().atStartOfDay(clock.getZone()).toInstant());
        yieldToAnother(token, actor);
        return ResponseEntity.status(HttpStatus.CREATED).cacheControl(CacheControl.noStore())
                .body(new Made(token.id(), token.name(), token.expiresAt(), secret));
    }

    /** Of two made at once neither stays unnoticed: each looks when its own is there, before it is told. */
    private void yieldToAnother(Token token, Actor actor) {
        if (tokens.named(token.name(), token.id())) {
            withdraw(token, actor);
            throw Problem.TOKEN_EXISTS.because(token.name() + ": somebody else was making it");
        }
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Withdraw a token", description = "Takes effect within seconds on every node.")
    ResponseEntity<Void> withdraw(@PathVariable String id, Actor actor) {
        Token token = tokens.find(id);
        if (token == null) {
            throw Problem.TOKEN_NOT_FOUND.because("Tokens are listed at /api/v1/tokens");
        }
        Granting.checkReach(actor, token.grants());
        withdraw(token, actor);
        return ResponseEntity.noContent().build();
    }

    private void withdraw(Token token, Actor actor) {
        audit.record(actor, "TOKEN_WITHDRAWN", "token:" + token.name(), Map.of("id", token.id()));
        tokens.withdraw(token.id());
    }
}
