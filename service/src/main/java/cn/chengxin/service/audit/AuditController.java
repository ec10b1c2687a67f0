package cn.chengxin.service.audit;

import cn.chengxin.service.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/audit-log", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "audit log", description = "Who changed what and when, chained by hashes; for auditors and administrators")
final class AuditController {

    private static final int MOST = 1000;

    private final AuditLog log;
    private final MongoOperations mongo;

    AuditController(AuditLog log, MongoOperations mongo) {
        this.log = log;
        this.mongo = mongo;
    }

    /** Entries in their order. */
    record Listing(List<AuditEntry> entries) {
    }

    @GetMapping
    @Operation(summary = "Read the audit log", description = "In its order; go on with after= the last number.")
    Listing list(@RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") @Parameter(description = "1 to 1000") int limit,
            @RequestParam(required = false) @Nullable String subject) {
        if (limit < 1 || limit > MOST) {
            throw Problem.BAD_REQUEST.because("limit (expected: 1 to " + MOST + ")");
        }
        return new Listing(log.after(after, limit, subject));
    }

    @GetMapping("/verification")
    @Operation(summary = "Check the chain", description = "Reads the whole log. Whoever kept a number and its hash "
            + "elsewhere gives both, and learns too whether the log was cut or written anew.")
    AuditCheck.Result verify(@RequestParam(required = false) @Nullable Long number,
            @RequestParam(required = false) @Nullable String hash) {
        if (number == null != (hash == null)) {
            throw Problem.BAD_REQUEST.because("number and hash (expected: both or neither)");
        }
        return AuditCheck.of(mongo, number == null || hash == null ? null : new AuditCheck.Known(number, hash));
    }
}
