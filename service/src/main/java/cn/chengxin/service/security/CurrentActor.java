package cn.chengxin.service.security;

import cn.chengxin.service.access.Actor;
import cn.chengxin.service.web.PageRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells controllers and pages who asks, and pages the nonce that their inline scripts must carry. */
final class CurrentActor extends OncePerRequestFilter {

    static final String ACTOR = "actor";

    private final Callers callers;

    CurrentActor(Callers callers) {
        this.callers = callers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = callers.actor(SecurityContextHolder.getContext().getAuthentication());
        request.setAttribute(ACTOR, actor);
        if (PageRequests.whole(request)) {
            ContentPolicy.addNonce(request);
        }
        chain.doFilter(request, response);
    }
}
