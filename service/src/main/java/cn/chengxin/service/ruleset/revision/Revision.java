package cn.chengxin.service.ruleset.revision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * An immutable version of a rule set (修订版本). In effect it is once an edition names it.
 *
 * @param id rule set and number
 * @param ruleSet the rule set's id
 * @param number counts from 1; a number may be missing where a publication broke off
 * @param base the number of the revision that it changes; null for the first
 * @param origin where its content comes from
 * @param from the revision that it goes back to or was adopted from, as {@code ruleSet#number}; null otherwise
 * @param digest digest of its files, as verdicts name it
 * @param title what it is for, in a line; empty where a build brought it
 * @param author who wrote it
 * @param approver who approved it; null where the build brought it
 * @param change the change that it was; null where there was none
 * @param createdAt when it was made
 * @param files its files
 */
@Document("rule_set_revisions")
public record Revision(@MongoId String id, @Indexed String ruleSet, int number, @Nullable Integer base, Origin origin,
        @Nullable String from, String digest, String title, String author, @Nullable String approver,
        @Nullable String change, Instant createdAt, List<StoredFile> files) {

    /** The id of a revision. */
    public static String id(String ruleSet, int number) {
        return ruleSet + "#" + number;
    }

    /** The rule set that the id of a revision names. */
    public static String ruleSetIn(String id) {
        return id.substring(0, id.indexOf('#'));
    }

    /** The number that the id of a revision names. */
    public static int numberIn(String id) {
        return Integer.parseInt(id.substring(id.indexOf('#') + 1));
    }
}
