package cn.chengxin.service.change.table;

import cn.chengxin.rules.document.DocumentProblem;
import cn.chengxin.service.web.ApiException;
import cn.chengxin.service.web.Problem;
import java.util.List;

/** A table that is not taken, and why; nothing was changed. */
public final class TableRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<TableProblem> problems;

    TableRefusal(List<TableProblem> problems) {
        this(Problem.DOCUMENT_REFUSED, problems);
    }

    TableRefusal(TableMistake mistake, Object... found) {
        this(mistake == TableMistake.TOO_LARGE ? Problem.BODY_TOO_LARGE : Problem.DOCUMENT_REFUSED,
                List.of(TableProblem.of(0, null, "", mistake, found)));
    }

    private TableRefusal(Problem problem, List<TableProblem> problems) {
        super("The table is not taken", null, false, false);
        this.problem = problem;
        this.problems = List.copyOf(problems);
    }

    /** Which problem it is over HTTP. */
    public Problem problem() {
        return problem;
    }

    /** Everything that is wrong, in the order of its rows. */
    public List<TableProblem> problems() {
        return problems;
    }

    ApiException overHttp() {
        return problem.because("Nothing was changed; " + problems.get(0).message(), problems.stream()
                .map(each -> new DocumentProblem(each.row() == 0 ? "" : "/" + each.row(), each.message())).toList())
                .with("problems", problems);
    }
}
