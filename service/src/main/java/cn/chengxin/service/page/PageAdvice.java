package cn.chengxin.service.page;

import cn.chengxin.service.store.Store;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What every page knows, and how a page says that it cannot be shown. */
@ControllerAdvice(basePackageClasses = PageAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(PageAdvice.class);
    private final Store store;
    private final MessageSource messages;

    PageAdvice(Store store, MessageSource messages) {
        this.store = store;
        this.messages = messages;
    }

    @ModelAttribute
    void everywhere(Model model, Locale locale) {
        model.addAttribute("trial", store.trial());
        model.addAttribute("lang", Wording.chinese(locale) ? "zh-CN" : "en");
    }

    @ExceptionHandler
    ModelAndView refused(ApiException e, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        ModelAndView page = page(e.problem(), response, locale);
        page.addObject("running", e.properties().get("running"));
        page.addObject("back", request.getMethod().equals("POST") ? from(request) : null);
        return page;
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class,
        MultipartException.class, MissingServletRequestPartException.class})
    ModelAndView unreadable(HttpServletResponse response, Locale locale) {
        return page(Problem.BAD_REQUEST, response, locale);
    }

    @ExceptionHandler
    ModelAndView unforeseen(Exception e, HttpServletResponse response, Locale locale) {
        LOG.error("A page could not be shown", e);
        return page(Problem.INTERNAL, response, locale);
    }

    private ModelAndView page(Problem problem, HttpServletResponse response, Locale locale) {
        response.setStatus(problem.status().value());
        Problem worded = messages.getMessage("error." + problem, null, null, locale) != null ? problem
                : problem.status().is5xxServerError() ? Problem.INTERNAL
                        : problem.status().value() == HttpServletResponse.SC_NOT_FOUND ? Problem.NOT_FOUND
                                : Problem.BAD_REQUEST;
        ModelAndView page = new ModelAndView("problem");
        page.addObject("problem", worded.name());
        page.addObject("trial", store.trial());
        page.addObject("lang", Wording.chinese(locale) ? "zh-CN" : "en");
        return page;
    }

    /** The page whose form was refused; null where the browser does not say. */
    private static @Nullable String from(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        String own = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        return referer != null && referer.startsWith(own + "/") && !referer.startsWith(own + "//")
                ? referer.substring(own.length()) : null;
    }
}
