package cn.chengxin.rules.engine;

/**
 * What the scenarios of a rule set try of one of its rules: in how many it is asked, and how its condition ends. A rule
 * is tried both ways where one makes it hold and one does not.
 *
 * @param rule the rule's name
 * @param clause its clause
 * @param held in how many scenarios it holds
 * @param failed in how many it does not
 * @param open in how many it is undetermined
 */
public record Coverage(String rule, String clause, int held, int failed, int open) {
}
