package cn.chengxin.service.watchlist;

import cn.chengxin.rules.ruleset.Instrument;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.audit.AuditLog;
import cn.chengxin.service.watchlist.scan.Scan;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Scans that somebody asks for: whoever has the whole register in hand, since a scan goes over all of it. */
@Component
public final class ScanRequests {

    private final RegisterScans scans;
    private final AuditLog audit;

    ScanRequests(RegisterScans scans, AuditLog audit) {
        this.scans = scans;
        this.audit = audit;
    }

    /** Begins a scan; null where one is going on. */
    public @Nullable Scan begin(@Nullable LocalDate asOf, boolean full, Actor actor) {
        if (!actor.may(Role.REGISTRY, Instrument.NATION)) {
            actor.require(Role.ADMIN, Instrument.NATION);
        }
        Scan scan = scans.begin(asOf, full);
        if (scan != null) {
            audit.record(actor, "SCAN_STARTED", scan.id(), Map.of("asOf", scan.asOf().toString(), "full",
                    String.valueOf(full)));
        }
        return scan;
    }
}
