package cn.chengxin.service.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What a browser may load and run: what comes from here, and inline only what carries the nonce of this answer, such as
 * an import map: {@code <script type="importmap" th:attr="nonce=${nonce}">}.
 */
final class ContentPolicy implements HeaderWriter {

    private static final String NONCE = "nonce";
    private static final String POLICY = "default-src 'none'; script-src 'self'%1$s; style-src 'self'%2$s; "
            + "img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; "
            + "frame-ancestors 'none'";
    private static final SecureRandom RANDOM = new SecureRandom();

    static void addNonce(HttpServletRequest request) {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        request.setAttribute(NONCE, Base64.getEncoder().encodeToString(bytes));
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        Object nonce = request.getAttribute(NONCE);
        String inline = nonce == null ? "" : " 'nonce-" + nonce + "'";
        // Swagger UI sets styles inline, without a nonce; it runs no scripts so.
        boolean swagger = request.getRequestURI().startsWith("/swagger-ui/");
        response.setHeader("Content-Security-Policy", POLICY.formatted(inline, swagger ? " 'unsafe-inline'" : inline));
    }
}
