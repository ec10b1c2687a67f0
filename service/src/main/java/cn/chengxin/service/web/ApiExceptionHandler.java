package cn.chengxin.service.web;

import cn.chengxin.rules.document.DocumentProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** Tells callers what went wrong, as {@code application/problem+json}, and nothing about the inside. */
@RestControllerAdvice
final class ApiExceptionHandler extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ApiExceptionHandler.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(ApiException e) {
        ResponseEntity<Object> answer = answer(e.problem(), e.getMessage(), e.errors(), HttpHeaders.EMPTY);
        if (answer.getBody() instanceof ProblemDetail body) {
            e.properties().forEach(body::setProperty);
        }
        return answer;
    }

    @ExceptionHandler
    ResponseEntity<Object> unforeseen(Exception e) {
        log(e);
        return answer(Problem.INTERNAL, "It has been logged; asking again may help", List.of(), HttpHeaders.EMPTY);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(TypeMismatchException e, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        String name = e instanceof MethodArgumentTypeMismatchException argument ? argument.getName()
                : String.valueOf(e.getPropertyName());
        Class<?> type = e.getRequiredType();
        String expected = type == null ? "another form" : type.isEnum()
                ? "one of " + Stream.of(type.getEnumConstants()).map(String::valueOf).toList()
                : type == LocalDate.class ? "a day, YYYY-MM-DD"
                        : type.getSimpleName().toLowerCase(Locale.ROOT);
        return answer(Problem.BAD_REQUEST, "A parameter cannot be read",
                List.of(new DocumentProblem(name, "expected " + expected)), headers);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException e,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(Problem.BAD_REQUEST, "The body is missing, or broke off", List.of(), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception e, @Nullable Object body,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = Problem.of(status);
        String detail = body instanceof ProblemDetail known && status.is4xxClientError() ? known.getDetail() : null;
        if (status.is5xxServerError()) {
            log(e);
        }
        return answer(problem, detail == null ? problem.title() : detail, List.of(), headers);
    }

    /** Who breaks a request off is no failure of ours: nobody should be woken. */
    private static void log(Exception e) {
        if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
            LOG.debug("A request was broken off", e);
        } else {
            LOG.error("A request failed", e);
        }
    }

    private static ResponseEntity<Object> answer(Problem problem, @Nullable String detail,
            List<DocumentProblem> errors, HttpHeaders headers) {
        HttpStatus status = problem.status();
        ProblemDetail body = ProblemDetail.forStatus(status);
        body.setType(problem.type());
        body.setTitle(problem.title());
        body.setDetail(detail);
        if (!errors.isEmpty()) {
            body.setProperty("errors", errors);
        }
        return ResponseEntity.status(status).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
