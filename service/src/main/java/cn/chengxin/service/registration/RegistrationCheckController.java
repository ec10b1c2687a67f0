package cn.chengxin.service.registration;

import cn.chengxin.rules.document.CanonicalJson;
import cn.chengxin.rules.engine.RuleBook.Detail;
import cn.chengxin.rules.engine.RuleBook.Scope;
import cn.chengxin.rules.fact.Application;
import cn.chengxin.rules.verdict.Verdict;
import cn.chengxin.service.ruleset.RuleBooks;
import cn.chengxin.service.verdict.VerdictJson;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/registration-checks")
@Tag(name = "registration checks", description = "Applications to found an organization, judged before it is founded. "
        + "Proposals: officials decide")
final class RegistrationCheckController {

    private final RuleBooks ruleBooks;
    private final RegisterComparison comparison;
    private final Clock clock;

    RegistrationCheckController(RuleBooks ruleBooks, RegisterComparison comparison, Clock clock) {
        this.ruleBooks = ruleBooks;
        this.comparison = comparison;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Check an application to found an organization", description = "The verdict has no code, for "
            + "there is no organization yet; its provenance holds the digest of the application as it was judged. "
            + "Where the application names no similar bodies, the register of its division is asked. Nothing is "
            + "stored. The answer is canonical JSON (RFC 8785); with simulate it says simulated.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "Verdict")))
    ResponseEntity<byte[]> check(@RequestBody RegistrationCheckRequest request) {
        LocalDate asOf = request.asOf() == null ? LocalDate.now(clock) : request.asOf();
        Application application = comparison.complete(request.application(), asOf);
        Scope scope = Boolean.TRUE.equals(request.simulate()) ? Scope.WITH_DRAFTS : Scope.IN_FORCE;
        Verdict verdict = ruleBooks.current().book().check(application, asOf, Detail.EVIDENCE,
                CanonicalJson.of(application).digest(), scope);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_JSON)
                .body(VerdictJson.of(verdict, scope).bytes());
    }
}
