package cn.chengxin.rules.engine;

import org.jspecify.annotations.Nullable;

/**
 * A rule as it stands in its file, checked or not.
 *
 * @param name its name
 * @param clause its clause; empty where it names none
 * @param quote the words of the document; empty where it quotes none
 * @param inForce when it is in force, as it is written; empty where it does not say
 * @param verified whether it does not say that its text was not seen verbatim
 * @param file the file
 * @param line the line on which it begins
 * @param lastLine the line on which it ends
 * @param condition its condition as the engine reads it; null where the rule is not in order
 * @param result what it finds, concludes or scores, as the engine reads it; null where the rule is not in order
 */
public record WrittenRule(String name, String clause, String quote, String inForce, boolean verified, String file,
        int line, int lastLine, @Nullable String condition, @Nullable String result) {
}
