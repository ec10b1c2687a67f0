package cn.chengxin.service.verdict;

import cn.chengxin.service.organization.Organizations;
import cn.chengxin.service.ruleset.RuleBooks;
import cn.chengxin.service.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/verdicts/nearest-pass")
@Tag(name = "verdicts")
final class NearestPassController {

    private final Organizations organizations;
    private final RuleBooks ruleBooks;
    private final Clock clock;

    NearestPassController(Organizations organizations, RuleBooks ruleBooks, Clock clock) {
        this.organizations = organizations;
        this.ruleBooks = ruleBooks;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask what would lift a conclusion", description = "For every clause that concludes the "
            + "outcome: what lifting it needs (an ACT, TIME, what an AUTHORITY may decide, or NO_PATH), with ways, each "
            + "with its acts and the first day on which the conclusion is gone. Every way was tried on a copy of the "
            + "document. Where there is none, obstacles name the terms that hold the conclusion up and by what each could "
            + "change at all; without obstacles none was found, which does not prove that there is none. Canonical JSON. 404 where the outcome is not concluded on that day.")
    @ApiResponse(responseCode = "200", content = @Content(array = @ArraySchema(schema = @Schema(ref = "NearestPass"))))
    ResponseEntity<byte[]> ask(@RequestBody NearestPassRequest request) {
        Subject subject = Subject.of(organizations, request.uscc(), request.version(), request.organization());
        LocalDate asOf = request.asOf() == null ? LocalDate.now(clock) : request.asOf();
        try {
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(NearestPassJson.of(ruleBooks.current()
                    .book().nearestPass(subject.organization(), asOf, request.outcome())).bytes());
        } catch (NoSuchElementException e) {
            throw Problem.NOT_CONCLUDED.because(request.outcome() + " is not concluded on " + asOf
                    + ": ask for the verdict first");
        }
    }
}
