package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.sanction.ListingGround;
import cn.chengxin.rules.fact.supervision.ContactAttempt;
import cn.chengxin.rules.fact.supervision.ContactAttempt.Channel;
import java.time.LocalDate;
import java.util.List;

/** Attempts to reach the organization. */
public final class ContactAttempts extends Records<ContactAttempt, ContactAttempts> {

    ContactAttempts(Selection<ContactAttempt> selection) {
        super(selection);
    }

    @Override
    ContactAttempts of(Selection<ContactAttempt> selection) {
        return new ContactAttempts(selection);
    }

    /** Those made by any of the ways. */
    @Term(value = "方式", changedBy = Act.NOTHING)
    public ContactAttempts by(Channel... channels) {
        List<Channel> wanted = List.of(channels);
        return where(each -> Truth.of(wanted.contains(each.channel())));
    }

    /** Those with the known result that nobody was reached, and no success at the same place or person after them. */
    @Term(value = "未能联系", changedBy = Act.RESTORE_CONTACT)
    public ContactAttempts failed() {
        return where(each -> failure(each).and(Truth.of(!reachedAfter(each))));
    }

    /** Those that follow another selected one after at least the one period and at most the other. */
    @Term(value = "间隔", changedBy = Act.NOTHING)
    public ContactAttempts spaced(Parameter atLeast, Parameter atMost) {
        return where(each -> {
            Truth any = Truth.of(false);
            for (ContactAttempt earlier : certain()) {
                any = any.or(between(earlier, each, atLeast, atMost));
            }
            for (ContactAttempt earlier : possible()) {
                any = any.or(between(earlier, each, atLeast, atMost).and(Truth.UNKNOWN));
            }
            return incomplete() ? any.or(Truth.UNKNOWN) : any;
        });
    }

    /** Those after which the organization was not listed on any of the grounds. */
    @Term(value = "尚未据以列入", changedBy = Act.BE_LISTED)
    public ContactAttempts unanswered(ListingGround... grounds) {
        return unansweredBy(grounds);
    }

    /** Those that no written certificate excuses. */
    @Term(value = "无书面证明免责", changedBy = Act.CERTIFY)
    public ContactAttempts unexcused(ListingGround ground) {
        return unexcusedBy(ground);
    }

    /** Those that a written certificate excuses. */
    @Term(value = "有书面证明免责", changedBy = Act.CERTIFY)
    public ContactAttempts excused(ListingGround ground) {
        return excusedBy(ground);
    }

    private Truth failure(ContactAttempt attempt) {
        if (attempt.resultOn() != null && !asOf().reached(attempt.resultOn())) {
            return Truth.FALSE;
        }
        return Truth.ofNullable(attempt.reached()).not();
    }

    private boolean reachedAfter(ContactAttempt attempt) {
        return view().attempts().stream().anyMatch(each -> each.reached() == Boolean.TRUE
                && (each.resultOn() == null || asOf().reached(each.resultOn()))
                && target(each.channel()) == target(attempt.channel()) && each.madeOn().isAfter(attempt.madeOn()));
    }

    /** A letter and a visit go to the same registered domicile. */
    private static Channel target(Channel channel) {
        return channel == Channel.SPECIAL_LETTER ? Channel.DOMICILE : channel;
    }

    private static Truth between(ContactAttempt earlier, ContactAttempt later, Parameter atLeast, Parameter atMost) {
        LocalDate first = earlier.madeOn();
        LocalDate second = later.madeOn();
        if (!second.isAfter(first)) {
            return Truth.FALSE;
        }
        Parameter.Value least = atLeast.at(second);
        Parameter.Value most = atMost.at(second);
        Truth early = least == null || least.period() == null ? Truth.UNKNOWN
                : Truth.of(!second.isBefore(first.plus(least.period())));
        Truth late = most == null || most.period() == null ? Truth.UNKNOWN
                : Truth.of(!second.isAfter(first.plus(most.period())));
        return early.and(late);
    }
}
