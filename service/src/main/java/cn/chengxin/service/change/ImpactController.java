package cn.chengxin.service.change;

import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.change.impact.Impact;
import cn.chengxin.service.change.impact.ImpactRow;
import cn.chengxin.service.change.impact.ImpactTable;
import cn.chengxin.service.change.impact.Impacts;
import cn.chengxin.service.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/v1/rule-sets/changes/{id}/impacts")
@Tag(name = "impact", description = "What a change would do to the register, before it is published")
final class ImpactController {

    private static final int MOST_ROWS = 1_000;

    private final Changes changes;
    private final Foresight foresight;
    private final Impacts impacts;
    private final ImpactTable table;

    ImpactController(Changes changes, Foresight foresight, Impacts impacts, ImpactTable table) {
        this.changes = changes;
        this.foresight = foresight;
        this.impacts = impacts;
        this.table = table;
    }

    /**
     * Which preview is wanted.
     *
     * @param asOf 基准日; where none is named, today in China or the last day from which the change brings a value
     */
    record Wanted(@Nullable LocalDate asOf) {
    }

    /**
     * A preview and whether it still tells the truth.
     *
     * @param impact the preview
     * @param stale why it may no longer: CHANGE, EDITION, REGISTER, DAY; empty where nothing moved
     */
    record Seen(Impact impact, List<Stale> stale) {
    }

    /** The organizations for which something changes. */
    record Rows(String impact, List<ImpactRow> rows) {
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Begin a preview", description = "Judges the organizations where the rule set belongs, and "
            + "of whom a rule that the change makes other says something, by the rules in effect and by those with the "
            + "change in them. `failures` are those among them that could not be read or judged. It goes on after the "
            + "answer; ask at its Location. 409 while the node makes another one, `running`, or where the change does "
            + "not compile or is closed.")
    ResponseEntity<Seen> begin(Actor actor, @PathVariable String id, @RequestBody Wanted wanted) {
        Change change = changes.get(id);
        Impact impact = foresight.begin(actor, change, wanted.asOf() == null ? foresight.day(change) : wanted.asOf());
        return ResponseEntity.accepted().location(URI.create("/api/v1/rule-sets/changes/" + id + "/impacts/"
                + impact.id())).body(new Seen(impact, List.of()));
    }

    @GetMapping(path = "/{impact}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask how far a preview is, and what it found")
    ResponseEntity<Seen> get(@PathVariable String id, @PathVariable String impact) {
        Impact found = impacts.get(id, impact);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .body(new Seen(found, foresight.stale(changes.get(id), found)));
    }

    @DeleteMapping(path = "/{impact}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Cancel a running preview", description = "Nobody can approve on it, and another one can be begun "
            + "within moments. 409 where it is over.")
    Seen cancel(Actor actor, @PathVariable String id, @PathVariable String impact) {
        Change change = changes.get(id);
        foresight.cancel(actor, change, impacts.get(id, impact));
        Impact cancelled = impacts.get(id, impact);
        return new Seen(cancelled, foresight.stale(change, cancelled));
    }

    @GetMapping(path = "/{impact}/organizations", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the organizations for which something changes", description = "In the order of their "
            + "codes; all of them are in the table, " + MOST_ROWS + " at most here.")
    Rows rows(@PathVariable String id, @PathVariable String impact, @RequestParam(required = false)
            @Parameter(description = "only those that enter or leave this") @Nullable Outcome outcome,
            @RequestParam(defaultValue = "100") @Parameter(description = "1 to 1000") int limit) {
        if (limit < 1 || limit > MOST_ROWS) {
            throw Problem.BAD_REQUEST.because("limit (expected: 1 to " + MOST_ROWS + ")");
        }
        try (Stream<ImpactRow> rows = impacts.rows(impacts.get(id, impact), outcome)) {
            return new Rows(impact, rows.limit(limit).toList());
        }
    }

    @GetMapping(path = "/{impact}/table", produces = ImpactTable.XLSX)
    @Operation(summary = "Take all organizations for which something changes as a table", description = "XLSX with Chinese "
            + "labels, in the order of their codes. 409 until the preview is completed.")
    ResponseEntity<StreamingResponseBody> table(@PathVariable String id, @PathVariable String impact) {
        Impact found = impacts.get(id, impact);
        if (found.state() != Impact.State.COMPLETED) {
            throw Problem.IMPACT_NEEDED.because("The preview is " + found.state() + "; ask again when it is completed");
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"impact-" + impact + ".xlsx\"")
                .body(to -> {
                    try (Stream<ImpactRow> rows = impacts.rows(found, null)) {
                        table.write(rows, to);
                    }
                });
    }
}
