package cn.chengxin.service.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * As long as the service listens on this machine only, it answers only who calls it by this machine's names: no web page
 * elsewhere that lets its own name point here (DNS rebinding).
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
@Component
final class LocalAccess extends OncePerRequestFilter implements InfoContributor {

    private static final Logger LOG = LoggerFactory.getLogger(LocalAccess.class);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final boolean loopback;

    LocalAccess(@Value("${server.address:#{null}}") @Nullable InetAddress address) {
        this.loopback = address != null && address.isLoopbackAddress();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (loopback && !THIS_MACHINE.contains(request.getServerName())) {
            Problem problem = Problem.FOREIGN_HOST;
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setStatus(problem.status().value());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getWriter().write("{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d}".formatted(problem.type(),
                    problem.title(), problem.status().value()));
            return;
        }
        chain.doFilter(request, response);
    }

    @EventListener(ApplicationReadyEvent.class)
    void announce() {
        LOG.info("Access: {}", access());
    }

    @Override
    public void contribute(Info.Builder builder) {
        builder.withDetail("access", access());
    }

    private String access() {
        return loopback ? "from this machine only; people log in, systems send tokens"
                : "from wherever this address is reached; people log in, systems send tokens";
    }
}
