package cn.chengxin.service.watchlist;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.watchlist.scan.Scan;
import cn.chengxin.service.watchlist.scan.ScanFailure;
import cn.chengxin.service.watchlist.scan.Scans;
import cn.chengxin.service.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
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

@RestController
@RequestMapping("/api/v1/scans")
@Tag(name = "scans", description = "Walks over the whole register, each with one day and one set of rules")
final class ScanController {

    private static final int FAILURES = 1000;

    private final ScanRequests requests;
    private final Scans scans;

    ScanController(ScanRequests requests, Scans scans) {
        this.requests = requests;
        this.scans = scans;
    }

    /**
     * Which scan is wanted.
     *
     * @param asOf 基准日; today in China where none is named
     * @param full judge every organization anew, also where document and rules are as they were
     */
    record ScanRequest(@Nullable LocalDate asOf, @Nullable Boolean full) {
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Begin a scan", description = "It goes on after the answer; ask at its Location. What the scan "
            + "before found is carried over where document and rules are the same and nothing came due.")
    ResponseEntity<Scan> begin(@RequestBody ScanRequest request, Actor actor) {
        Scan scan = requests.begin(request.asOf(), Boolean.TRUE.equals(request.full()), actor);
        if (scan == null) {
            throw Problem.SCAN_RUNNING.because("Ask for it at /api/v1/scans, or wait until it is over");
        }
        return ResponseEntity.accepted().location(URI.create("/api/v1/scans/" + scan.id())).body(scan);
    }

    /** The last scans. */
    record Listing(List<Scan> scans) {
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the last scans, the latest first")
    ResponseEntity<Listing> list(@RequestParam(defaultValue = "20") @Parameter(description = "1 to 100") int limit) {
        if (limit < 1 || limit > 100) {
            throw Problem.BAD_REQUEST.because("limit (expected: 1 to 100)");
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Listing(scans.latest(limit)));
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Ask how far a scan is")
    ResponseEntity<Scan> get(@PathVariable String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(scan(id));
    }

    /**
     * The organizations that could not be judged.
     *
     * @param total how many there are; the first thousand are named
     */
    record Failures(String scan, long total, List<ScanFailure> failures) {
    }

    @GetMapping(path = "/{id}/failures", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "List the organizations that a scan could not judge, with the reason")
    Failures failures(@PathVariable String id) {
        Scan scan = scan(id);
        return new Failures(id, scan.progress().failures(), scans.failures(id, FAILURES));
    }

    private Scan scan(String id) {
        Scan scan = scans.find(id);
        if (scan == null) {
            throw Problem.SCAN_NOT_FOUND.because("Scans are listed at /api/v1/scans");
        }
        return scan;
    }
}
