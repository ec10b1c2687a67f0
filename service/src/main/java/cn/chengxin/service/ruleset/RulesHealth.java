package cn.chengxin.service.ruleset;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether this node answers by the rules in effect: one that could not switch to them should not be asked. */
@Component("rulesHealthIndicator")
final class RulesHealth extends AbstractHealthIndicator {

    private final RuleBooks ruleBooks;
    private final RuleNode node;

    RulesHealth(RuleBooks ruleBooks, RuleNode node) {
        super("the rules are not known");
        this.ruleBooks = ruleBooks;
        this.node = node;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.withDetail("edition", ruleBooks.current().edition().number());
        if (node.behind()) {
            builder.outOfService().withDetail("behind", "another edition is in effect");
        } else {
            builder.up();
        }
    }
}
