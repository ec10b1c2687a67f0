package cn.chengxin.service.change;

import cn.chengxin.rules.edit.Difference;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.ruleset.RuleSetArchive;
import cn.chengxin.service.web.Problem;
import cn.chengxin.service.web.VersionTag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/rule-sets/changes/{id}")
@Tag(name = "versions", description = "What a change was before: every version stays, and can be taken up again")
final class VersionController {

    private static final int MOST = 200;

    private final Changes changes;
    private final Drafts drafts;

    VersionController(Changes changes, Drafts drafts) {
        this.changes = changes;
        this.drafts = drafts;
    }

    /** Versions of a change. */
    record Versions(String change, List<Version> versions) {
    }

    @GetMapping(path = "/versions", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the versions of a change, the newest first", description = "Who came to each, when, by "
            + "doing what, and which files that made other.")
    ResponseEntity<Versions> list(@PathVariable String id, @RequestParam(required = false)
            @Parameter(description = "only those before this one") @Nullable Integer before,
            @RequestParam(defaultValue = "100") @Parameter(description = "1 to 200") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problem.BAD_REQUEST.because("limit (expected: 1 to " + MOST + ")");
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Versions(id,
                changes.versions(changes.get(id), before == null ? Integer.MAX_VALUE : before, limit)));
    }

    @GetMapping(path = "/versions/{version}/archive", produces = "application/zip")
    @Operation(summary = "Take a version out as a directory", description = "Its files as ZIP, byte for byte.")
    byte[] archive(@PathVariable String id, @PathVariable int version) {
        return RuleSetArchive.write(drafts.files(changes.get(id, version)));
    }

    @GetMapping(path = "/comparison", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Compare two versions of a change", description = "By what they mean: parameters with their "
            + "dated values, rules by clause, scenarios.")
    Difference compare(@PathVariable String id, @RequestParam int from, @RequestParam int to) {
        Change one = changes.get(id, from);
        return Difference.between(one.ruleSet(), drafts.files(one), drafts.files(changes.get(id, to)));
    }

    /** Which version is wanted again. */
    record Restoration(@Nullable Integer version) {
    }

    @PostMapping(path = "/restoration", consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Take up an earlier version of a draft again", description = "As a new version, with its files "
            + "and the revision that it was made from; those in between stay.")
    ResponseEntity<Change> restore(Actor actor, @PathVariable String id, @RequestBody Restoration wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        if (wanted.version() == null) {
            throw Problem.DOCUMENT_REFUSED.because("version (expected: the number of the version that is wanted)");
        }
        return ChangeController.answer(drafts.restore(actor, changes.get(id, VersionTag.required(ifMatch)),
                wanted.version()));
    }
}
