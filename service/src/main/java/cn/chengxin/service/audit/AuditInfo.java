package cn.chengxin.service.audit;

import java.util.Map;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/** Shows the head of the log, to be kept elsewhere. */
@Component
final class AuditInfo implements InfoContributor {

    private final AuditLog log;

    AuditInfo(AuditLog log) {
        this.log = log;
    }

    @Override
    public void contribute(Info.Builder builder) {
        AuditEntry head = log.head();
        builder.withDetail("auditLog", Map.of("entries", head == null ? 0 : head.number(), "head",
                head == null ? "" : head.hash()));
    }
}
