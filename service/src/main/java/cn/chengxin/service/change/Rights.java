package cn.chengxin.service.change;

import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader;
import cn.chengxin.rules.ruleset.RuleSetReader.Reading;
import cn.chengxin.service.access.Actor;
import cn.chengxin.service.access.Role;
import cn.chengxin.service.ruleset.RuleBooks;
import cn.chengxin.service.web.Problem;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Who may work on which rule set: its place is the one that its instrument names, in what is in effect and in what is
 * proposed, so that nobody moves a rule set to where he has a say.
 */
@Component
public final class Rights {

    private final RuleBooks ruleBooks;

    Rights(RuleBooks ruleBooks) {
        this.ruleBooks = ruleBooks;
    }

    /** Refuses whoever has not the role where the rule set belongs. */
    void require(Actor actor, Role role, String ruleSet, Map<String, byte[]> files) {
        Set<String> divisions = divisions(ruleSet, files);
        divisions.forEach(each -> actor.require(role, each));
        if (divisions.isEmpty() && !actor.is(role)) {
            throw Problem.FORBIDDEN.because("This takes the role " + role);
        }
    }

    /** Whether somebody has a role where the rule set belongs. */
    public boolean may(Actor actor, Role role, String ruleSet, Map<String, byte[]> files) {
        Set<String> divisions = divisions(ruleSet, files);
        return divisions.isEmpty() ? actor.is(role) : divisions.stream().allMatch(each -> actor.may(role, each));
    }

    /** Whether somebody has a say in a rule set, as an officer or as an approver. */
    public boolean haveSay(Actor actor, String ruleSet, Map<String, byte[]> files) {
        return may(actor, Role.OFFICER, ruleSet, files) || may(actor, Role.APPROVER, ruleSet, files);
    }

    /** Refuses whoever has none. */
    void requireSay(Actor actor, String ruleSet, Map<String, byte[]> files) {
        if (!haveSay(actor, ruleSet, files)) {
            require(actor, Role.OFFICER, ruleSet, files);
        }
    }

    /** Whether it is known where a rule set belongs. */
    boolean placed(String ruleSet, Map<String, byte[]> files) {
        return !divisions(ruleSet, files).isEmpty();
    }

    /** Where it is in effect, where its new text says that it belongs, and every code that the text adds. */
    private Set<String> divisions(String ruleSet, Map<String, byte[]> files) {
        Set<String> divisions = new TreeSet<>();
        if (RuleSetReader.read(ruleSet, files) instanceof Reading.Read read) {
            divisions.addAll(read.ruleSet().instrument().divisions());
        }
        RuleSet inEffect = ruleBooks.current().ruleSet(ruleSet);
        if (inEffect != null) {
            inEffect.instrument().divisions().forEach(divisions::remove);
            divisions.add(inEffect.instrument().division());
        }
        return divisions;
    }
}
