package cn.chengxin.service.page;

import cn.chengxin.service.store.Store;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.PageRequests;
import cn.chengxin.service.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What every page knows, and how a page says that it cannot be shown. */
@ControllerAdvice(basePackageClasses = PageAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageAdvice implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(PageAdvice.class);
    private final Store store;
    private final MessageSource messages;
    private final PageAddresses addresses;

    PageAdvice(Store store, MessageSource messages, PageAddresses addresses) {
        this.store = store;
        this.messages = messages;
        this.addresses = addresses;
    }

    @ModelAttribute
    void everywhere(Model model, HttpServletRequest request, Locale locale) {
        model.addAllAttributes(everywhere(addresses.of(request), locale));
    }

    /** What the frame of every page says; {@code elsewhere} is the address of the same page in the other language. */
    private Map<String, Object> everywhere(String address, Locale locale) {
        return Map.of("trial", store.trial(), "lang", Wording.chinese(locale) ? "zh-CN" : "en", "elsewhere",
                PageAddresses.in(messages.getMessage("nav.language.code", null, locale), address));
    }

    @ExceptionHandler
    ModelAndView refused(ApiException e, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        ModelAndView page = page(e.problem(), request, response, locale);
        page.addObject("running", e.properties().get("running"));
        return page;
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class,
        MultipartException.class, MissingServletRequestPartException.class})
    ModelAndView unreadable(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return page(Problem.BAD_REQUEST, request, response, locale);
    }

    @ExceptionHandler
    ModelAndView unforeseen(Exception e, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        LOG.error("A page could not be shown", e);
        return page(Problem.INTERNAL, request, response, locale);
    }

    /** Where no page stands, and somebody at a browser asks for one. */
    @Override
    public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
            @Nullable Object handler, Exception e) {
        if (handler instanceof HandlerMethod || !(e instanceof ErrorResponse refused) || !PageRequests.whole(request)) {
            return null;
        }
        refused.getHeaders().forEach((name, values) -> values.forEach(each -> response.addHeader(name, each)));
        return page(Problem.of(refused.getStatusCode()), request, response, RequestContextUtils.getLocale(request));
    }

    private ModelAndView page(Problem problem, HttpServletRequest request, HttpServletResponse response,
            Locale locale) {
        response.setStatus(problem.status().value());
        Problem worded = messages.getMessage("error." + problem, null, null, locale) != null ? problem
                : problem.status().is5xxServerError() ? Problem.INTERNAL
                        : problem.status().value() == HttpServletResponse.SC_NOT_FOUND ? Problem.NOT_FOUND
                                : Problem.BAD_REQUEST;
        String back = request.getMethod().equals("POST") ? addresses.before(request)
                : problem == Problem.METHOD_NOT_ALLOWED ? addresses.above(request) : null;
        ModelAndView page = new ModelAndView("problem");
        page.addAllObjects(everywhere(back == null ? addresses.of(request) : back, locale));
        page.addObject("problem", worded.name());
        page.addObject("back", back);
        return page;
    }
}
