package cn.chengxin.rules.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a layer ask more than once, as a network of rules shares its nodes: a chain of terms, or the
 * beginning of one, that rules of one window ask with the same arguments. Each gets a place in which a verdict keeps
 * the answer.
 */
final class SharedTerms {

    private final Map<List<Object>, Integer> timesAsked = new HashMap<>();
    private final Map<List<Object>, Integer> places = new HashMap<>();

    /** Of these rules. */
    SharedTerms(List<Rule> rules) {
        rules.forEach(rule -> rule.condition().chains().forEach(chain -> {
            for (int length = 1; length <= chain.calls().size(); length++) {
                timesAsked.merge(key(rule, chain.calls().subList(0, length)), 1, Integer::sum);
            }
        }));
    }

    /**
     * Where the answer to the first calls of a chain is kept; null where they are asked once, or only ever on the way
     * to the next call, whose answer is kept.
     */
    @Nullable Integer place(Rule rule, TermChain chain, int length) {
        List<Object> key = key(rule, chain.calls().subList(0, length));
        int times = timesAsked.get(key);
        boolean onTheWay = length < chain.calls().size()
                && timesAsked.get(key(rule, chain.calls().subList(0, length + 1))) == times;
        return times == 1 || onTheWay ? null : places.computeIfAbsent(key, ignored -> places.size());
    }

    /** How many places there are. */
    int places() {
        return places.size();
    }

    /** Terms look at the window of the rule that asks. */
    private static List<Object> key(Rule rule, List<TermChain.Call> calls) {
        List<Object> key = new ArrayList<>();
        key.add(rule.fact());
        key.add(rule.window());
        for (TermChain.Call call : calls) {
            key.add(call.method());
            key.add(call.arguments());
        }
        return key;
    }
}
