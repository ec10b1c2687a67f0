package cn.chengxin.service.web;

import cn.chengxin.rules.document.DocumentProblem;
import java.util.List;

/** A request that cannot be served, for a reason that the caller is told. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final transient List<DocumentProblem> errors;

    ApiException(Problem problem, String detail, List<DocumentProblem> errors) {
        super(detail, null, false, false);
        this.problem = problem;
        this.errors = List.copyOf(errors);
    }

    /** Which problem it is. */
    public Problem problem() {
        return problem;
    }

    List<DocumentProblem> errors() {
        return errors;
    }
}
