package cn.chengxin.service.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Which requests come from a person at a browser. */
public final class PageRequests {

    private PageRequests() {
    }

    /** Whether a whole page is waited for. */
    public static boolean whole(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE) && !part(request);
    }

    /** Whether a part of a page is asked for. */
    public static boolean part(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }
}
