package cn.chengxin.service.change.impact;

import cn.chengxin.rules.verdict.Outcome;
import java.util.List;

/**
 * An organization for which something changes.
 *
 * @param uscc 统一社会信用代码
 * @param name its name
 * @param division of its registration authority; empty where that has none
 * @param entered what is newly established
 * @param left what no longer is
 * @param opened what is newly open
 * @param closed what no longer is
 * @param gained rules that begin to hold, as {@code ruleSet#rule}
 * @param lost rules that cease to
 */
public record ImpactRow(String uscc, String name, String division, List<Outcome> entered, List<Outcome> left,
        List<Outcome> opened, List<Outcome> closed, List<String> gained, List<String> lost) {

    boolean empty() {
        return entered.isEmpty() && left.isEmpty() && opened.isEmpty() && closed.isEmpty() && gained.isEmpty()
                && lost.isEmpty();
    }
}
