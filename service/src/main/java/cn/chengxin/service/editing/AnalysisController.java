package cn.chengxin.service.editing;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.editing.Analyses.Analysed;
import cn.chengxin.service.web.VersionTag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "editing")
final class AnalysisController {

    private final Changes changes;
    private final Analyses analyses;

    AnalysisController(Changes changes, Analyses analyses) {
        this.changes = changes;
        this.analyses = analyses;
    }

    @GetMapping(path = "/api/v1/rule-sets/changes/{id}/analysis", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Say what is found about a change as it was saved", description = "What a check says, with "
            + "organizations of the register that show it. It is looked for once for each saved version.")
    @ApiResponse(responseCode = "200", description = "What was found")
    @ApiResponse(responseCode = "202", description = "It is being looked at; ask again in a second")
    ResponseEntity<Analysed> analysis(Actor actor, @PathVariable String id) {
        Change change = changes.get(id);
        Analysed found = analyses.of(actor, change);
        return found == null ? ResponseEntity.accepted().header(HttpHeaders.RETRY_AFTER, "1").build()
                : ResponseEntity.ok().eTag(VersionTag.of(change.version())).cacheControl(CacheControl.noStore())
                        .body(found);
    }
}
