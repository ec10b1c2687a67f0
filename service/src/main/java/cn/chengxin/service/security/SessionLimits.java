package cn.chengxin.service.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that are too old, and those of people who are gone. A page that asks by itself, with the header
 * {@code X-Polling}, would otherwise keep its session for ever.
 */
final class SessionLimits extends OncePerRequestFilter {

    private static final String USED = "chengxin.used";

    private final long longestMillis;

    SessionLimits(Duration longest) {
        this.longestMillis = longest.toMillis();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            long now = System.currentTimeMillis();
            long used = session.getAttribute(USED) instanceof Long last ? last : now;
            long idle = session.getMaxInactiveInterval() * 1000L;
            if (now - session.getCreationTime() > longestMillis || idle > 0 && now - used > idle) {
                session.invalidate();
            } else if (request.getHeader("X-Polling") == null) {
                session.setAttribute(USED, now);
            }
        }
        chain.doFilter(request, response);
    }
}
