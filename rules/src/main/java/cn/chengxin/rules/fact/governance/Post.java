package cn.chengxin.rules.fact.governance;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.fact.Source;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person's post. The person is a key that says nothing: an identity number has no place in this document.
 *
 * @param person a key of the registry's own, stable across organizations
 * @param role the post
 * @param from the first day
 * @param until the last day; absent while it is held
 * @param bornOn the person's date of birth
 * @param official whether the person is, or was, an official
 * @param otherPosts posts in other social organizations
 * @param termsServed terms served in this post, this one included
 * @param approved whether the post was approved or filed beforehand, where that is required
 * @param paid whether the person is paid for it
 * @param barredBy what bars the person from the post
 * @param selection how the person came to the post (产生方式)
 * @param fullTime whether the person works in it full-time (专职)
 * @param sentBy a key of the unit that the person comes from; units that are linked to each other share a key
 * @param relativeInBody whether a close relative sits in the same body (近亲属)
 * @param mainland whether the person is a mainland resident (内地居民)
 */
public record Post(String person, Role role, LocalDate from, @Nullable LocalDate until, @Nullable LocalDate bornOn,
        @Nullable Official official, @Nullable Integer otherPosts, @Nullable Integer termsServed,
        @Nullable Boolean approved, @Nullable Boolean paid, @Nullable Set<Bar> barredBy, @Nullable Source source,
        @Nullable Selection selection, @Nullable Boolean fullTime, @Nullable String sentBy,
        @Nullable Boolean relativeInBody, @Nullable Boolean mainland) implements Dated {

    /** Posts. */
    public enum Role {
        LEGAL_REPRESENTATIVE, CHAIR, DEPUTY_CHAIR, SECRETARY_GENERAL, BOARD_MEMBER, SUPERVISOR, FOUNDER, PARTY_SECRETARY,
        DISCIPLINE_SECRETARY, STAFF,
        /** 党组织班子成员, other than the secretaries */
        PARTY_COMMITTEE_MEMBER
    }

    /** Whether the person is an official. */
    public enum Official {
        NO, SERVING, RETIRED
    }

    /** How a person comes to a post. */
    public enum Selection {
        /** 选举 */
        ELECTED,
        /** 委派、任命 */
        APPOINTED,
        /** 聘任 */
        HIRED
    }

    /** What bars a person. */
    public enum Bar {
        DEPRIVED_OF_POLITICAL_RIGHTS, NO_FULL_CAPACITY, INTENTIONAL_CRIME, HEAD_OF_REVOKED_ORGANIZATION, JUDGMENT_DEBTOR,
        LEGAL_REPRESENTATIVE_ELSEWHERE
    }

    @Override
    public LocalDate on() {
        return from;
    }
}
