package cn.chengxin.service.web;

import cn.chengxin.rules.document.DocumentProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that cannot be served, for a reason that the caller is told. */
public final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Problem problem;
    private final transient List<DocumentProblem> errors;
    private final transient Map<String, Object> properties = new LinkedHashMap<>();

    ApiException(Problem problem, String detail, List<DocumentProblem> errors) {
        super(detail, null, false, false);
        this.problem = problem;
        this.errors = List.copyOf(errors);
    }

    /** Which problem it is. */
    public Problem problem() {
        return problem;
    }

    /** Tells one more thing that the caller needs to go on. */
    public ApiException with(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    List<DocumentProblem> errors() {
        return errors;
    }

    /** What more the caller is told. */
    public Map<String, Object> properties() {
        return properties;
    }
}
