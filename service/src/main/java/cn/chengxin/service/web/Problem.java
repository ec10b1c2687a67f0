package cn.chengxin.service.web;

import cn.chengxin.rules.document.DocumentProblem;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * The one table of what a request can meet (RFC 9457): a stable type, its status and its title. 400 is the request
 * line, 413 and 415 are the body's size and kind, 422 is what the body says.
 */
public enum Problem {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request cannot be read"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Who asks is not known"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "Who asks may not do that"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "This address does not take that method"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer cannot be given in that form"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The body is of another kind than this address takes"),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    DOCUMENT_REFUSED(HttpStatus.UNPROCESSABLE_CONTENT, "The body is not in order"),
    ORGANIZATION_NOT_FOUND(HttpStatus.NOT_FOUND, "The register does not hold this organization"),
    VERSION_NOT_FOUND(HttpStatus.NOT_FOUND, "The organization has no such version"),
    VERSION_CONFLICT(HttpStatus.CONFLICT, "The organization is being changed by others"),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "The organization is at another version"),
    PRECONDITION_REQUIRED(HttpStatus.PRECONDITION_REQUIRED, "Say which version you have seen"),
    RULE_NOT_FOUND(HttpStatus.NOT_FOUND, "No such rule applies to this organization"),
    NOT_CONCLUDED(HttpStatus.NOT_FOUND, "The verdict does not conclude that"),
    ANSWER_NOT_FOUND(HttpStatus.NOT_FOUND, "The log holds no such answer"),
    SCAN_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such scan"),
    SCAN_RUNNING(HttpStatus.CONFLICT, "A scan is going on"),
    CHECK_RUNNING(HttpStatus.CONFLICT, "Another rule set is being tried"),
    RULE_SET_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such rule set"),
    REVISION_NOT_FOUND(HttpStatus.NOT_FOUND, "The rule set has no such revision"),
    REVISION_CONFLICT(HttpStatus.CONFLICT, "The rule set is at another revision"),
    CHANGE_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such change"),
    CHANGE_CONFLICT(HttpStatus.CONFLICT, "The change was edited meanwhile"),
    CHANGE_CLOSED(HttpStatus.CONFLICT, "The change is not in a state for that"),
    CHANGE_NOT_IN_ORDER(HttpStatus.CONFLICT, "The change is not in order"),
    OWN_CHANGE(HttpStatus.FORBIDDEN, "Nobody approves what he wrote"),
    IMPACT_NEEDED(HttpStatus.CONFLICT, "Nobody has foreseen what this does"),
    IMPACT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such preview"),
    IMPACT_RUNNING(HttpStatus.CONFLICT, "A preview is being made"),
    IMPACT_OVER(HttpStatus.CONFLICT, "The preview is over"),
    PUBLICATION_RUNNING(HttpStatus.CONFLICT, "Other rules are being published"),
    PUBLICATION_FAILED(HttpStatus.CONFLICT, "The rules could not be put in effect"),
    NOTHING_PUBLISHED(HttpStatus.NOT_FOUND, "No scan has been completed yet"),
    WATCH_LIST_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such watch list"),
    LIST_VERSION_NOT_FOUND(HttpStatus.NOT_FOUND, "The watch lists have no such version"),
    ACCOUNT_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such account"),
    ACCOUNT_EXISTS(HttpStatus.CONFLICT, "There is such an account already"),
    TOKEN_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such token"),
    TOKEN_EXISTS(HttpStatus.CONFLICT, "There is such a token already"),
    FOREIGN_HOST(HttpStatus.MISDIRECTED_REQUEST, "This service answers on this machine only"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here");

    private final HttpStatus status;
    private final String title;

    Problem(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The type, a name that does not change. */
    public URI type() {
        return URI.create("urn:chengxin:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The status that goes with it. */
    public HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    /** The first with this status; where there is none, the one of all refused requests or of all failures. */
    public static Problem of(HttpStatusCode status) {
        return Stream.of(values()).filter(each -> each.status.isSameCodeAs(status)).findFirst()
                .orElse(status.is4xxClientError() ? BAD_REQUEST : INTERNAL);
    }

    /** The problem with what happened this time, to be thrown. */
    public ApiException because(String detail) {
        return new ApiException(this, detail, List.of());
    }

    /** The problem with everything that is wrong, to be thrown. */
    public ApiException because(String detail, List<DocumentProblem> errors) {
        return new ApiException(this, detail, errors);
    }
}
