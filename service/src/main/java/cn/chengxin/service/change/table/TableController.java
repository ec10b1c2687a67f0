package cn.chengxin.service.change.table;

import cn.chengxin.rules.edit.Difference;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.change.Change;
import cn.chengxin.service.change.Changes;
import cn.chengxin.service.change.Drafts;
import cn.chengxin.service.change.impact.ImpactTable;
import cn.chengxin.service.web.VersionTag;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/rule-sets/changes/{id}/tables")
@Tag(name = "changes")
final class TableController {

    private final Changes changes;
    private final Drafts drafts;
    private final Tables tables;

    TableController(Changes changes, Drafts drafts, Tables tables) {
        this.changes = changes;
        this.drafts = drafts;
        this.tables = tables;
    }

    @GetMapping(produces = ImpactTable.XLSX)
    @Operation(summary = "Take the parameters of a change out as a table", description = "XLSX with a row for every "
            + "parameter and dated value, all cells as text. The ETag is the change's version.")
    ResponseEntity<byte[]> export(@PathVariable String id, @RequestParam(required = false)
            @Parameter(description = "only the values in force on this day") @Nullable LocalDate asOf) {
        Change change = changes.get(id);
        try {
            return ResponseEntity.ok().eTag(VersionTag.of(change.version())).cacheControl(CacheControl.noStore())
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"parameters-"
                            + change.ruleSet().replace('/', '-') + ".xlsx\"")
                    .body(tables.write(drafts.files(change), asOf));
        } catch (TableRefusal e) {
            throw e.overHttp();
        }
    }

    /**
     * What a table would change in a draft.
     *
     * @param version the version of the change that it was compared with
     * @param rows the rows that are other than in the draft
     * @param difference the same by what it means
     */
    record TableDifference(int version, List<TableRow> rows, Difference difference) {
    }

    @PostMapping(path = "/differences", consumes = ImpactTable.XLSX, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask what a table would change in a draft", description = "Nothing is saved. A row with a new "
            + "day adds a dated value, a changed one replaces it; what the table leaves out stays as it is. 422 with "
            + "every mistake and its row and column.")
    ResponseEntity<TableDifference> compare(@PathVariable String id, InputStream workbook) throws IOException {
        Change change = changes.get(id);
        Map<String, byte[]> files = drafts.files(change);
        try {
            List<TableRow> rows = tables.read(files, workbook);
            return ResponseEntity.ok().eTag(VersionTag.of(change.version())).cacheControl(CacheControl.noStore())
                    .body(new TableDifference(change.version(), rows,
                            Difference.between(change.ruleSet(), files, tables.with(files, rows))));
        } catch (TableRefusal e) {
            throw e.overHttp();
        }
    }

    @PutMapping(consumes = ImpactTable.XLSX, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Bring a table into a draft", description = "Writes what is other into parameters.yaml and leaves "
            + "the rest of it as it is. If-Match names the version that was compared; 409 where it has moved on.")
    ResponseEntity<Change> bringIn(Actor actor, @PathVariable String id, InputStream workbook,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch)
            throws IOException {
        Change change = changes.get(id, VersionTag.required(ifMatch));
        try {
            Change saved = tables.save(actor, change, tables.read(drafts.files(change), workbook));
            return ResponseEntity.ok().eTag(VersionTag.of(saved.version())).cacheControl(CacheControl.noStore())
                    .body(saved);
        } catch (TableRefusal e) {
            throw e.overHttp();
        }
    }
}
