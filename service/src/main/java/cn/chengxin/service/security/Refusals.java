package cn.chengxin.service.security;

import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.PageRequests;
import cn.chengxin.service.web.Problem;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** How a closed door is shown: to people as a page, to systems as a problem. */
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    private final HandlerExceptionResolver problems;

    Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    /** Nobody knows who asks. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null && e instanceof CredentialsExpiredException) {
            session.invalidate(); // the account is not what it was at the login
        }
        boolean sent = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        if (!sent && PageRequests.whole(request)) {
            response.sendRedirect(request.getContextPath() + "/login");
            return;
        }
        if (PageRequests.part(request)) {
            response.setHeader("HX-Refresh", "true"); // the whole page again, which leads to the login
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, sent ? "Bearer error=\"invalid_token\"" : "Bearer");
        answer(request, response, Problem.UNAUTHENTICATED.because(e instanceof Unnamed ? e.getMessage() : sent
                ? "The token is not known, has expired or was withdrawn"
                : "Send a token (Authorization: Bearer …), or log in at /login"));
    }

    /** It is known who asks, and it may not. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException, ServletException {
        if (e instanceof CsrfException && SecurityContextHolder.getContext().getAuthentication() == null) {
            commence(request, response, new InsufficientAuthenticationException("nobody is logged in", e));
        } else if (PageRequests.whole(request)) {
            request.getRequestDispatcher("/page/refused").forward(request, response);
        } else {
            answer(request, response, Problem.FORBIDDEN.because(e instanceof CsrfException
                    ? "The request does not carry the token of its page (X-CSRF-TOKEN): load the page again"
                    : "There is no such address, or none of your roles opens it"));
        }
    }

    /** A login failed. */
    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException e) throws IOException {
        response.sendRedirect(request.getContextPath() + (e instanceof LoginAttempts.TooMany ? "/login?wait"
                : e instanceof Unnamed ? "/login?unnamed" : "/login?error"));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, ApiException problem) {
        problems.resolveException(request, response, null, problem);
    }
}
