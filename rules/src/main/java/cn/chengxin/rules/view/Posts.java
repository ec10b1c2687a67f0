package cn.chengxin.rules.view;

import cn.chengxin.rules.fact.governance.Post;
import java.util.List;

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
    @Term("职务")
    public Posts role(Post.Role... roles) {
        List<Post.Role> wanted = List.of(roles);
        return where(each -> Truth.of(wanted.contains(each.role())));
    }

    /** Those held now. */
    @Term("在任")
    public Posts held() {
        return where(each -> Truth.of(each.until() == null || !asOf().reached(each.until().plusDays(1))));
    }

    /** Those of officials, serving or retired, as named. */
    @Term("领导干部")
    public Posts official(Post.Official... states) {
        List<Post.Official> wanted = List.of(states);
        return where(each -> each.official() == null ? Truth.UNKNOWN : Truth.of(wanted.contains(each.official())));
    }

    /** Those whose holder has reached more than this age. */
    @Term("年龄超过")
    public Posts olderThan(Parameter age) {
        return where(each -> overNow(each.bornOn(), age));
    }

    /** Those served for more terms. */
    @Term("任届多于")
    public Posts termsAbove(Parameter terms) {
        return where(each -> view().compare(Count.ofNullable(each.termsServed()), Op.GT, terms));
    }

    /** Those whose holder has more posts elsewhere. */
    @Term("兼职多于")
    public Posts otherPostsAbove(Parameter posts) {
        return where(each -> view().compare(Count.ofNullable(each.otherPosts()), Op.GT, posts));
    }

    /** Those not approved or filed beforehand. */
    @Term("未经批准或者备案")
    public Posts unapproved() {
        return where(each -> Truth.ofNullable(each.approved()).not());
    }

    /** Those for which the holder is paid. */
    @Term("领取报酬")
    public Posts paid() {
        return where(each -> Truth.ofNullable(each.paid()));
    }

    /** Those whose holder is barred for any of these reasons. */
    @Term("受限情形")
    public Posts barredBy(Post.Bar... bars) {
        List<Post.Bar> wanted = List.of(bars);
        return where(each -> each.barredBy() == null ? Truth.UNKNOWN
                : Truth.of(each.barredBy().stream().anyMatch(wanted::contains)));
    }
}
