package cn.chengxin.service.verdict;

import cn.chengxin.rules.verdict.Explanation;
import cn.chengxin.service.organization.Organizations;
import cn.chengxin.service.ruleset.PublishedRules;
import cn.chengxin.service.ruleset.RuleBooks;
import cn.chengxin.service.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

@RestController
@RequestMapping("/api/v1/verdicts")
@Tag(name = "verdicts", description = "Verdicts with findings, clauses and evidence. Proposals: officials decide")
final class VerdictController {

    static final String LOG_ID = "Verdict-Log-Id";

    private final Organizations organizations;
    private final RuleBooks ruleBooks;
    private final Verdicts verdicts;
    private final VerdictReplay replay;
    private final Clock clock;

    VerdictController(Organizations organizations, RuleBooks ruleBooks, Verdicts verdicts, VerdictReplay replay,
            Clock clock) {
        this.organizations = organizations;
        this.ruleBooks = ruleBooks;
        this.verdicts = verdicts;
        this.replay = replay;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask for a verdict", description = "On an organization of the register (uscc) or on a "
            + "document in the request (organization). The answer is canonical JSON (RFC 8785). With simulate, drafts "
            + "(征求意见稿) are applied as if they were in force: the answer says simulated, its citations say DRAFT, and it "
            + "is neither logged nor to be cached.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "Verdict")))
    ResponseEntity<byte[]> ask(@RequestBody VerdictRequest request) {
        Subject subject = Subject.of(organizations, request.uscc(), request.version(), request.organization());
        LocalDate day = asOf(request.asOf());
        boolean evidence = !Boolean.FALSE.equals(request.evidence());
        return Boolean.TRUE.equals(request.simulate()) ? simulation(subject, day, evidence)
                : answer(subject, day, evidence, ruleBooks.current());
    }

    private ResponseEntity<byte[]> simulation(Subject subject, LocalDate asOf, boolean evidence) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(MediaType.APPLICATION_JSON)
                .body(Verdicts.simulate(subject, asOf, evidence, ruleBooks.current()).bytes());
    }

    /**
     * The tag is worked out from the inputs, so that a caller who holds the answer learns so without an evaluation. No
     * age is allowed without asking: the document and the rules may change at any moment, and only while they stay as
     * they are does the verdict hold until its {@code stableUntil}.
     */
    @GetMapping(path = "/{uscc}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask for a verdict on an organization of the register", description = "With If-None-Match the "
            + "answer is 304 as long as document, rules and day are the same. A cached verdict holds until its "
            + "stableUntil unless document or rules change, so ask again with the ETag: it costs little.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(ref = "Verdict")))
    @Nullable ResponseEntity<byte[]> ask(@PathVariable String uscc,
            @RequestParam(required = false) @Parameter(description = "基准日, YYYY-MM-DD; today in China without it")
            @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Integer version,
            @RequestParam(defaultValue = "true") boolean evidence, WebRequest web) {
        Subject subject = Subject.of(organizations, uscc, version, null);
        PublishedRules rules = ruleBooks.current();
        LocalDate day = asOf(asOf);
        return web.checkNotModified(Verdicts.tag(subject, day, evidence, rules)) ? null
                : answer(subject, day, evidence, rules);
    }

    private ResponseEntity<byte[]> answer(Subject subject, LocalDate asOf, boolean evidence, PublishedRules rules) {
        Verdicts.Answer answer = verdicts.answer(subject, asOf, evidence, rules);
        return ResponseEntity.ok().eTag(Verdicts.tag(subject, asOf, evidence, rules)).header(LOG_ID, answer.logId())
                .cacheControl(CacheControl.noCache().cachePrivate()).contentType(MediaType.APPLICATION_JSON)
                .body(answer.json().bytes());
    }

    @PostMapping(path = "/explain", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask why a rule holds or does not", description = "Its condition as a tree, with the truth "
            + "(TRUE, FALSE, UNKNOWN) and the value of every part.")
    Explanation explain(@RequestBody ExplanationRequest request) {
        Subject subject = Subject.of(organizations, request.uscc(), request.version(), request.organization());
        try {
            return ruleBooks.current().book().explain(subject.organization(), asOf(request.asOf()), request.ruleSet(),
                    request.rule());
        } catch (NoSuchElementException e) {
            throw Problem.RULE_NOT_FOUND.because("Rule sets are listed at /api/v1/rule-sets; a rule is named by its "
                    + "sentence");
        }
    }

    @GetMapping(path = "/log/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Look up a past answer and make it again", description = "The id is in the header "
            + "Verdict-Log-Id of the answer.")
    VerdictReplay.Result replay(@PathVariable String id) {
        return replay.of(id);
    }

    private LocalDate asOf(@Nullable LocalDate asOf) {
        return asOf == null ? LocalDate.now(clock) : asOf;
    }
}
