package cn.chengxin.service.ruleset;

import cn.chengxin.service.ruleset.revision.Announcement;
import cn.chengxin.service.ruleset.revision.Announcements;
import cn.chengxin.service.ruleset.revision.Edition;
import cn.chengxin.service.ruleset.revision.Editions;
import cn.chengxin.service.ruleset.revision.NodeState;
import cn.chengxin.service.ruleset.revision.Nodes;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Follows the editions on this node: compiles what is announced, ahead of time and on one thread, so that verdicts go on
 * beside it, and switches as soon as it is published.
 */
@Component
final class RuleNode implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RuleNode.class);

    private static final int LOOKS_EVERY_MILLIS = 150;
    private static final int SPEAKS_EVERY_MILLIS = 1_000;

    private final RuleBooks ruleBooks;
    private final EditionReader reader;
    private final Editions editions;
    private final Announcements announcements;
    private final Nodes nodes;
    private final Clock clock;
    private final String id = UUID.randomUUID().toString();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            task -> new Thread(task, "rules"));
    private final ScheduledExecutorService speaking = Executors.newSingleThreadScheduledExecutor(
            task -> new Thread(task, "rules-node"));
    private volatile boolean behind;
    private volatile Prepared prepared = new Prepared(null, null, null);

    RuleNode(RuleBooks ruleBooks, EditionReader reader, Editions editions, Announcements announcements, Nodes nodes,
            Clock clock) {
        this.ruleBooks = ruleBooks;
        this.reader = reader;
        this.editions = editions;
        this.announcements = announcements;
        this.nodes = nodes;
        this.clock = clock;
    }

    /** What was announced last, compiled or refused. */
    private record Prepared(@Nullable String token, @Nullable PublishedRules rules, @Nullable String refused) {
    }

    @Override
    public void run(ApplicationArguments arguments) {
        looking.scheduleWithFixedDelay(safely(this::look), 0, LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        speaking.scheduleWithFixedDelay(safely(this::speak), 0, SPEAKS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        PublishedRules now = ruleBooks.current();
        Edition next = editions.find(now.edition().number() + 1);
        behind = next != null;
        if (next != null) {
            switchTo(next, now);
            behind = false;
            speak();
            return;
        }
        Announcement announced = announcements.current();
        if (announced != null && announced.after() == now.edition().number()
                && !announced.token().equals(prepared.token()) && !announced.withdrawn()) {
            prepared = prepare(announced, now);
            speak();
        }
    }

    /** Whether an edition is in effect that this node does not answer by. */
    boolean behind() {
        return behind;
    }

    private Prepared prepare(Announcement announced, PublishedRules now) {
        try {
            return new Prepared(announced.token(), reader.read(now, new Edition(announced.after() + 1,
                    announced.revisions(), List.of(), clock.instant(), "")), null);
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            LOG.error("What was announced cannot be put in effect here", e);
            return new Prepared(announced.token(), null, String.valueOf(e.getMessage()));
        }
    }

    private void switchTo(Edition next, PublishedRules now) {
        PublishedRules ready = prepared.rules();
        boolean same = ready != null && ready.edition().revisions().equals(next.revisions());
        PublishedRules rules = same ? new PublishedRules(next, ready.book(), ready.ruleSets(), ready.digest())
                : reader.read(now, next);
        ruleBooks.take(rules);
        prepared = new Prepared(prepared.token(), null, prepared.refused());
        LOG.info("Edition {} is in effect", next.number());
    }

    private synchronized void speak() {
        nodes.say(new NodeState(id, clock.instant(), ruleBooks.current().edition().number(), prepared.token(),
                prepared.refused()));
    }

    /** A store that does not answer for a while is asked again. */
    private static Runnable safely(Runnable task) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | LinkageError | VirtualMachineError e) {
                // Whatever it was, the next look may do better, and a task that threw would never run again.
                LOG.warn("The store was asked for rules in vain: {}", e.toString());
            }
        };
    }

    @Override
    public void destroy() throws InterruptedException {
        looking.shutdownNow();
        speaking.shutdownNow();
        looking.awaitTermination(10, TimeUnit.SECONDS);
        speaking.awaitTermination(10, TimeUnit.SECONDS);
        try {
            nodes.leave(id);
        } catch (RuntimeException e) {
            LOG.debug("The store is gone already", e);
        }
    }
}
