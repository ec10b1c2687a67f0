package cn.chengxin.service.page;

import cn.chengxin.service.audit.AuditEntry;
import cn.chengxin.service.audit.AuditLog;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log for auditors, the latest entry first. */
@Controller
final class AuditPageController {

    private static final int SHOWN = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final AuditLog log;
    private final Clock clock;

    AuditPageController(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** An entry as it is shown. */
    record Line(long number, String at, String actor, String action, String subject, String details, String hash) {
    }

    @GetMapping("/audit-log")
    String log(@RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable String subject, Model model) {
        String wanted = subject == null || subject.isBlank() ? null : subject.strip();
        List<AuditEntry> entries = log.before(before == null ? Long.MAX_VALUE : before, SHOWN, wanted);
        model.addAttribute("subject", wanted);
        model.addAttribute("lines", entries.stream().map(this::line).toList());
        model.addAttribute("next", entries.size() < SHOWN ? null : entries.get(SHOWN - 1).number());
        return "audit-log";
    }

    private Line line(AuditEntry entry) {
        return new Line(entry.number(), TIME.format(entry.at().atZone(clock.getZone())), entry.actor(),
                entry.action(), entry.subject(), entry.details().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining("; ")),
                entry.hash());
    }
}
