package cn.chengxin.service.ruleset.revision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * All that is in effect at one time: the revision of every rule set. To insert the next one is to publish: it happens or
 * it does not, and of two who try, one is told so.
 *
 * @param number counts from 1
 * @param revisions what is in effect, by rule set
 * @param changed the ids of the rule sets that are other than in the edition before
 * @param publishedAt when it took effect
 * @param publishedBy who published it
 */
@Document("rule_editions")
public record Edition(@MongoId int number, List<InEffect> revisions, List<String> changed, Instant publishedAt,
        String publishedBy) {

    /** A rule set and the revision of it that is in effect. */
    public record InEffect(String ruleSet, int number, String digest) {

        /** The revision's id. */
        public String revision() {
            return Revision.id(ruleSet, number);
        }
    }

    /** What is in effect of a rule set; null where it does not exist. */
    public @Nullable InEffect of(String ruleSet) {
        return revisions.stream().filter(each -> each.ruleSet().equals(ruleSet)).findFirst().orElse(null);
    }
}
