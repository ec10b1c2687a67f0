package cn.chengxin.service.ruleset;

import cn.chengxin.service.ruleset.revision.Announcement;
import cn.chengxin.service.ruleset.revision.Announcements;
import cn.chengxin.service.ruleset.revision.Edition;
import cn.chengxin.service.ruleset.revision.Edition.InEffect;
import cn.chengxin.service.ruleset.revision.Editions;
import cn.chengxin.service.ruleset.revision.NodeState;
import cn.chengxin.service.ruleset.revision.Nodes;
import cn.chengxin.service.ruleset.revision.Revision;
import cn.chengxin.service.ruleset.revision.Revisions;
import cn.chengxin.service.web.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts a revision in effect. It is announced first, so that every node can compile it while it goes on answering by the
 * present one; when all have, one insert publishes it and they only switch. Whatever breaks off before that insert has
 * changed nothing.
 */
@Component
public final class Publisher {

    /** However it ends, a publication has ended after so long. */
    public static final Duration LONGEST = Duration.ofMinutes(3);

    private static final Duration COMPILING = LONGEST.dividedBy(2);
    /** So long after its edition was published, a publication has ended or its node is gone. */
    public static final Duration SETTLING = Duration.ofSeconds(10);
    /** The nodes say within moments that they switched; publishing does not fail where one of them is slow to. */
    private static final Duration SWITCH = Duration.ofSeconds(3);
    private static final int ASKED_EVERY_MILLIS = 50;
    private static final long SPEAKS_EVERY_NANOS = 1_000_000_000;

    private final Revisions revisions;
    private final Editions editions;
    private final Announcements announcements;
    private final Nodes nodes;
    private final Clock clock;

    Publisher(Revisions revisions, Editions editions, Announcements announcements, Nodes nodes,
            Clock clock) {
        this.revisions = revisions;
        this.editions = editions;
        this.announcements = announcements;
        this.nodes = nodes;
        this.clock = clock;
    }

    /** The number that a new revision of a rule set gets. */
    public int nextNumber(String ruleSet) {
        return revisions.of(ruleSet).stream().mapToInt(Revision::number).max().orElse(0) + 1;
    }

    /**
     * Publishes a revision and comes back when all nodes answer by it, or soon after where one is slow to say so.
     *
     * @throws cn.chengxin.service.web.ApiException REVISION_CONFLICT where the rule set is no longer at the base of the
     *     revision, PUBLICATION_RUNNING where another one is under way or takes over, PUBLICATION_FAILED where a node
     *     cannot compile it
     */
    public Edition publish(Revision revision, String by) {
        return publish(revision, by, null);
    }

    /**
     * Publishes a revision where an edition is still in effect.
     *
     * @param beside the number of that edition; null where any will do
     * @throws cn.chengxin.service.web.ApiException besides, IMPACT_NEEDED where another edition is in effect
     */
    public Edition publish(Revision revision, String by, @Nullable Integer beside) {
        Edition now = editions.latest();
        if (now == null) {
            throw new IllegalStateException("the service has not started yet");
        }
        if (beside != null && now.number() != beside) {
            throw Problem.IMPACT_NEEDED.because("Other rules were published meanwhile; make the preview again");
        }
        checkBase(now, revision);
        if (!revisions.add(revision)) {
            throw running();
        }
        Announcement announced = announcements.announce(now.number(), with(now, revision));
        if (announced == null) {
            throw running();
        }
        try {
            awaitPrepared(announced);
            Edition next = new Edition(now.number() + 1, announced.revisions(), List.of(revision.ruleSet()),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS), by);
            if (!editions.publish(next)) {
                throw running();
            }
            await(SWITCH, () -> { }, node -> node.edition() >= next.number());
            return next;
        } finally {
            announcements.withdraw(announced);
        }
    }

    private static void checkBase(Edition now, Revision revision) {
        InEffect inEffect = now.of(revision.ruleSet());
        Integer at = inEffect == null ? null : (Integer) inEffect.number();
        if (!Objects.equals(at, revision.base())) {
            throw Problem.REVISION_CONFLICT.because(revision.ruleSet() + " is at revision " + at
                    + ", the change was made from " + revision.base());
        }
    }

    private static RuntimeException running() {
        return Problem.PUBLICATION_RUNNING.because("Try again in a few seconds");
    }

    private static List<InEffect> with(Edition now, Revision revision) {
        return Stream.concat(now.revisions().stream().filter(each -> !each.ruleSet().equals(revision.ruleSet())),
                        Stream.of(new InEffect(revision.ruleSet(), revision.number(), revision.digest())))
                .sorted(Comparator.comparing(InEffect::ruleSet)).toList();
    }

    /** Waits until all nodes have compiled it; what they have compiled is still what is announced then. */
    private void awaitPrepared(Announcement announced) {
        boolean prepared = await(COMPILING, () -> renew(announced), node -> {
            if (announced.token().equals(node.prepared()) && node.refused() != null) {
                throw Problem.PUBLICATION_FAILED.because("A node could not compile them: " + node.refused());
            }
            return announced.token().equals(node.prepared());
        });
        renew(announced);
        if (!prepared) {
            throw Problem.PUBLICATION_FAILED.because("A node did not compile them in time; nothing was changed");
        }
    }

    private void renew(Announcement announced) {
        if (!announcements.renew(announced)) {
            throw running();
        }
    }

    /** Waits for all nodes, and for one at least. */
    private boolean await(Duration patience, Runnable everySecond, Predicate<NodeState> done) {
        long spoke = System.nanoTime();
        long end = spoke + patience.toNanos();
        while (System.nanoTime() < end) {
            if (System.nanoTime() - spoke >= SPEAKS_EVERY_NANOS) {
                spoke = System.nanoTime();
                everySecond.run();
            }
            List<NodeState> present = nodes.present(clock.instant());
            if (!present.isEmpty() && present.stream().allMatch(done)) {
                return true;
            }
            try {
                Thread.sleep(ASKED_EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return false;
    }
}
