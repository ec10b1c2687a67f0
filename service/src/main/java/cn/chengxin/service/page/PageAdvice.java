package cn.chengxin.service.page;

import cn.chengxin.service.store.Store;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** What every page knows, and how a page says that it cannot be shown. */
@ControllerAdvice(basePackageClasses = PageAdvice.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(PageAdvice.class);
    private static final Set<Problem> WORDED = Set.of(Problem.ORGANIZATION_NOT_FOUND, Problem.WATCH_LIST_NOT_FOUND,
            Problem.NOTHING_PUBLISHED, Problem.SCAN_RUNNING, Problem.BAD_REQUEST, Problem.FORBIDDEN);

    private final Store store;

    PageAdvice(Store store) {
        this.store = store;
    }

    @ModelAttribute
    void everywhere(Model model, Locale locale) {
        model.addAttribute("trial", store.trial());
        model.addAttribute("lang", Wording.chinese(locale) ? "zh-CN" : "en");
    }

    @ExceptionHandler
    ModelAndView refused(ApiException e, HttpServletResponse response, Locale locale) {
        return page(e.problem(), response, locale);
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class})
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
        Problem worded = WORDED.contains(problem) ? problem
                : problem.status().is5xxServerError() ? Problem.INTERNAL
                        : problem.status().value() == HttpServletResponse.SC_NOT_FOUND ? Problem.NOT_FOUND
                                : Problem.BAD_REQUEST;
        ModelAndView page = new ModelAndView("problem");
        page.addObject("problem", worded.name());
        page.addObject("trial", store.trial());
        page.addObject("lang", Wording.chinese(locale) ? "zh-CN" : "en");
        return page;
    }
}
