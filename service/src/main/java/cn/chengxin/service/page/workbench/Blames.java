package cn.chengxin.service.page.workbench;

import cn.chengxin.service.ruleset.Blame;
import cn.chengxin.service.ruleset.revision.Revision;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who touched what last, kept by the newest revision: comparing two revisions takes long, and none ever changes, so
 * that each is compared with the one before it only once.
 */
final class Blames {

    private static final int KEPT = 200;

    private final Files files;
    private final Map<String, Blame> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Blame> eldest) {
            return size() > KEPT;
        }
    });

    Blames(Files files) {
        this.files = files;
    }

    /** Where the files of a revision are read. */
    @FunctionalInterface
    interface Files {
        Map<String, byte[]> of(String ruleSet, int number);
    }

    /**
     * Finds who touched what.
     *
     * @param numbers the revisions that were put in effect, the newest first
     */
    Blame of(String ruleSet, List<Integer> numbers) {
        Blame blame = Blame.NONE;
        int known = 0;
        for (; known < numbers.size(); known++) {
            Blame found = kept.get(Revision.id(ruleSet, numbers.get(known)));
            if (found != null) {
                blame = found;
                break;
            }
        }
        return known == 0 ? blame : goOn(ruleSet, blame, numbers, known);
    }

    private Blame goOn(String ruleSet, Blame from, List<Integer> numbers, int known) {
        Blame blame = from;
        Map<String, byte[]> before = known == numbers.size() ? null : files.of(ruleSet, numbers.get(known));
        for (int i = known - 1; i >= 0; i--) {
            Map<String, byte[]> now = files.of(ruleSet, numbers.get(i));
            blame = blame.then(ruleSet, before, new Blame.Version(numbers.get(i), now));
            before = now;
        }
        kept.put(Revision.id(ruleSet, numbers.get(0)), blame);
        return blame;
    }
}
