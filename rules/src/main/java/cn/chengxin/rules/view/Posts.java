package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.governance.Post;
import cn.chengxin.rules.fact.governance.Training;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Persons' posts. */
public final class Posts extends Records<Post, Posts> {

    Posts(Selection<Post> selection) {
        super(selection);
    }

    @Override
    Posts of(Selection<Post> selection) {
        return new Posts(selection);
    }

    /** Those of any of the roles. */
    @Term(value = "职务", changedBy = Act.APPOINT)
    public Posts role(Post.Role... roles) {
        List<Post.Role> wanted = List.of(roles);
        return where(each -> Truth.of(wanted.contains(each.role())));
    }

    /** Those held now. */
    @Term(value = "在任", changedBy = { Act.END_POST, Act.TIME })
    public Posts held() {
        return where(each -> Truth.of(each.until() == null || !asOf().past(each.until())));
    }

    /** Those of officials, serving or retired, as named. */
    @Term(value = "领导干部", changedBy = Act.NOTHING)
    public Posts official(Post.Official... states) {
        List<Post.Official> wanted = List.of(states);
        return where(each -> each.official() == null ? Truth.UNKNOWN : Truth.of(wanted.contains(each.official())));
    }

    /** Those whose holder has reached more than this age. */
    @Term(value = "年龄超过", changedBy = Act.TIME)
    public Posts olderThan(Parameter age) {
        return where(each -> overNow(each.bornOn(), age));
    }

    /** Those served for more terms. */
    @Term(value = "任届多于", changedBy = Act.NOTHING)
    public Posts termsAbove(Parameter terms) {
        return where(each -> view().compare(Count.ofNullable(each.termsServed()), Op.GT, terms));
    }

    /** Those whose holder has more posts elsewhere. */
    @Term(value = "兼职多于", changedBy = Act.GIVE_UP_OTHER_POSTS)
    public Posts otherPostsAbove(Parameter posts) {
        return where(each -> view().compare(Count.ofNullable(each.otherPosts()), Op.GT, posts));
    }

    /** Those not approved or filed beforehand. */
    @Term(value = "未经批准或者备案", changedBy = Act.APPROVE_POST)
    public Posts unapproved() {
        return where(each -> Truth.ofNullable(each.approved()).not());
    }

    /** Those for which the holder is paid. */
    @Term(value = "领取报酬", changedBy = Act.STOP_PAY)
    public Posts paid() {
        return where(each -> Truth.ofNullable(each.paid()));
    }

    /** Those whose holder is barred for any of these reasons. */
    @Term(value = "受限情形", changedBy = Act.END_POST)
    public Posts barredBy(Post.Bar... bars) {
        List<Post.Bar> wanted = List.of(bars);
        return where(each -> each.barredBy() == null ? Truth.UNKNOWN
                : Truth.of(each.barredBy().stream().anyMatch(wanted::contains)));
    }

    /** Those whose holder has a close relative in the same body. */
    @Term(value = "近亲属同在", changedBy = Act.END_POST)
    public Posts withRelatives() {
        return where(each -> Truth.ofNullable(each.relativeInBody()));
    }

    /** Those whose holder is no mainland resident. */
    @Term(value = "非内地居民", changedBy = Act.NOTHING)
    public Posts nonMainland() {
        return where(each -> Truth.ofNullable(each.mainland()).not());
    }

    /** Those whose holder does not work in the post full-time. */
    @Term(value = "非专职", changedBy = Act.WORK_FULL_TIME)
    public Posts partTime() {
        return where(each -> Truth.ofNullable(each.fullTime()).not());
    }

    /** Those whose holder now holds a post of any of these roles too. */
    @Term(value = "同一人兼任", changedBy = { Act.APPOINT_ALSO, Act.END_POST })
    public Posts alsoHolding(Post.Role... roles) {
        Posts others = view().posts().role(roles).held();
        Truth otherwise = Truth.of(!others.incomplete() && others.possible().isEmpty()).or(Truth.UNKNOWN).not();
        return where(each -> others.certain().stream().anyMatch(other -> other != each
                && other.person().equals(each.person())) ? Truth.TRUE : otherwise);
    }

    /** Those whose holder lacks the certificate of one of these courses. */
    @Term(value = "未取得培训结业证书", changedBy = Act.COMPLETE_TRAINING)
    public Posts uncertified(Training.Course... courses) {
        return where(each -> {
            Truth lacking = Truth.FALSE;
            for (Training.Course course : courses) {
                lacking = lacking.or(view().trainings().course(course).certified().of(each.person()).exist().not());
            }
            return lacking;
        });
    }

    /** How many persons hold them. */
    @Term(value = "人数", changedBy = { Act.APPOINT, Act.END_POST })
    public Count persons() {
        int sure = persons(certain()).size();
        return incomplete() ? new Count(sure, Integer.MAX_VALUE)
                : new Count(sure, persons(Stream.concat(certain().stream(), possible().stream()).toList()).size());
    }

    /** Whether more than this share of the persons have a close relative in the same body. */
    @Term(value = "有近亲属的人数比例高于", changedBy = Act.END_POST)
    public Truth relativesAbove(Parameter share) {
        return above(share, Post::relativeInBody);
    }

    /** Whether more than this share of the persons are paid. */
    @Term(value = "领取报酬的人数比例高于", changedBy = Act.STOP_PAY)
    public Truth paidAbove(Parameter share) {
        return above(share, Post::paid);
    }

    private Truth above(Parameter share, Function<Post, @Nullable Boolean> attribute) {
        int all = persons(certain()).size();
        if (incomplete() || !possible().isEmpty() || all == 0) {
            return all == 0 && !incomplete() && possible().isEmpty() ? Truth.FALSE : Truth.UNKNOWN;
        }
        int yes = persons(certain().stream().filter(each -> attribute.apply(each) == Boolean.TRUE).toList()).size();
        int most = persons(certain().stream().filter(each -> attribute.apply(each) != Boolean.FALSE).toList()).size();
        Truth least = view().compare(ratio(yes, all), Op.GT, share);
        return least == view().compare(ratio(most, all), Op.GT, share) ? least : Truth.UNKNOWN;
    }

    private static BigDecimal ratio(int part, int all) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(all), 6, RoundingMode.HALF_UP);
    }

    private static Set<String> persons(List<Post> posts) {
        return posts.stream().map(Post::person).collect(Collectors.toSet());
    }

    /** Those of a unit that more than one in so many of the selected persons come from. */
    @Term(value = "来自同一组织的超过几分之一", changedBy = Act.END_POST)
    public Posts fromOneUnitAbove(Parameter parts) {
        return where(each -> each.sentBy() == null ? Truth.UNKNOWN
                : moreThanOneIn(parts, post -> post.sentBy() == null ? Truth.UNKNOWN
                        : Truth.of(post.sentBy().equals(each.sentBy()))));
    }

    /** Those of persons that are no mainland residents, where these are more than one in so many of the selected. */
    @Term(value = "非内地居民超过几分之一", changedBy = Act.END_POST)
    public Posts nonMainlandAbove(Parameter parts) {
        return where(each -> Truth.ofNullable(each.mainland()).not()
                .and(moreThanOneIn(parts, post -> Truth.ofNullable(post.mainland()).not())));
    }

    /** Whether the test holds for more than one in so many of the selected persons. */
    private Truth moreThanOneIn(Parameter parts, Function<Post, Truth> test) {
        Parameter.Value value = parts.at(asOf());
        if (value == null || value.number() == null || incomplete() || !possible().isEmpty()) {
            return Truth.UNKNOWN;
        }
        int limit = value.number().intValueExact();
        long all = certain().stream().map(Post::person).distinct().count();
        long sure = persons(test, Truth.TRUE);
        long maybe = sure + persons(test, Truth.UNKNOWN);
        return sure * limit > all ? Truth.TRUE : maybe * limit > all ? Truth.UNKNOWN : Truth.FALSE;
    }

    private long persons(Function<Post, Truth> test, Truth truth) {
        return certain().stream().filter(each -> test.apply(each) == truth).map(Post::person).distinct().count();
    }
}
