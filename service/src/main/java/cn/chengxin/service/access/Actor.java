package cn.chengxin.service.access;

import java.util.List;

/**
 * Who asks: somebody who logged in, or a system with its token.
 *
 * @param name the account's name, which stands in the audit log
 * @param grants what it may do and where
 */
public record Actor(String name, List<Grant> grants) {

    public Actor {
        grants = List.copyOf(grants);
    }

    /** Whether it has a role in a division. */
    public boolean may(Role role, String division) {
        return grants.stream().anyMatch(each -> each.role() == role && each.covers(division));
    }
}
