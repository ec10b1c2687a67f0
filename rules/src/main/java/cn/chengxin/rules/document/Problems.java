package cn.chengxin.rules.document;

import java.util.ArrayList;
import java.util.List;

/** What was found wrong so far; the first hundred are kept, the rest is counted. */
final class Problems {

    private static final int KEPT = 100;

    private final List<DocumentProblem> kept = new ArrayList<>();
    private int more;

    void add(Path path, String message) {
        if (kept.size() < KEPT) {
            kept.add(new DocumentProblem(path.toString(), message));
        } else {
            more++;
        }
    }

    boolean none() {
        return kept.isEmpty();
    }

    List<DocumentProblem> list() {
        if (more > 0) {
            kept.add(new DocumentProblem("", "and " + more + " further problems"));
            more = 0;
        }
        return List.copyOf(kept);
    }
}
