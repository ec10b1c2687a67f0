package cn.chengxin.service.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.pattern.PathPattern;

/** Where a page is found again by a link: a form's own address shows no page to who asks for it. */
@Component
final class PageAddresses {

    private final List<PathPattern> pages;

    PageAddresses(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.pages = mapping.getHandlerMethods().keySet().stream()
                .filter(each -> each.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(each -> patterns(each.getPathPatternsCondition())).toList();
    }

    private static Stream<PathPattern> patterns(@Nullable PathPatternsRequestCondition paths) {
        return paths == null ? Stream.empty() : paths.getPatterns().stream();
    }

    /** The page that answers a request; of a form that is answered with its page, the address of that page. */
    String of(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return request.getMethod().equals("POST") ? above(request) + query : query;
    }

    /** The page at the address of a request, or the nearest one above it, to which its form belongs. */
    String above(HttpServletRequest request) {
        String context = request.getContextPath();
        String path = request.getRequestURI().substring(context.length());
        while (path.length() > 1 && !shown(path)) {
            path = path.substring(0, Math.max(1, path.lastIndexOf('/')));
        }
        return context + path;
    }

    private boolean shown(String path) {
        PathContainer parsed = PathContainer.parsePath(path);
        return pages.stream().anyMatch(each -> each.matches(parsed));
    }

    /** The page from which a form was sent, as the browser says; else the one above the form's address. */
    String before(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        String own = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        if (referer == null || !referer.startsWith(own + "/") || referer.startsWith(own + "//")) {
            return above(request);
        }
        String address = referer.substring(own.length());
        return shown(address.replaceFirst("\\?.*", "")) ? request.getContextPath() + address : above(request);
    }

    /** The same address in another language; what it asks for beside that stays as it is. */
    static String in(String language, String address) {
        int query = address.indexOf('?');
        return UriComponentsBuilder.newInstance().path(query < 0 ? address : address.substring(0, query))
                .query(query < 0 ? null : address.substring(query + 1)).replaceQueryParam("lang", language)
                .build().toUriString();
    }
}
