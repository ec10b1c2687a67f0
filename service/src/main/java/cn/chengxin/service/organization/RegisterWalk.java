package cn.chengxin.service.organization;

import cn.chengxin.service.organization.OrganizationHeads.Pages;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Walks the register: one thread reads pages, several work on them, the caller's thread takes what came of each, in order.
 * What waits in between is bounded, so memory is, whatever the size of the register.
 *
 * @param <T> what comes of a page
 */
public final class RegisterWalk<T> {

    private final Future<@Nullable T> end = CompletableFuture.completedFuture(null);
    private final BlockingQueue<Future<@Nullable T>> inFlight;
    private final ExecutorService pool;

    private RegisterWalk(String name, int threads) {
        this.inFlight = new ArrayBlockingQueue<>(threads + 2);
        this.pool = Executors.newFixedThreadPool(threads + 1, named(name));
    }

    /**
     * Walks to the end, or until something throws.
     *
     * @param name of the threads
     * @param threads how many work at once
     * @param pages opens the register, on the thread that reads
     * @param work is asked on that thread, page by page, for what is to be done with it on another
     * @param taker takes what came of it
     */
    public static <T> void walk(String name, int threads, Supplier<Pages> pages,
            Function<List<RawBsonDocument>, Callable<T>> work, Consumer<T> taker) throws InterruptedException {
        RegisterWalk<T> walk = new RegisterWalk<>(name, threads);
        try {
            Future<?> reading = walk.pool.submit(() -> walk.read(pages, work));
            for (T next = walk.next(reading); next != null; next = walk.next(reading)) {
                taker.accept(next);
            }
        } finally {
            walk.pool.shutdownNow();
        }
    }

    private @Nullable Void read(Supplier<Pages> opened, Function<List<RawBsonDocument>, Callable<T>> work)
            throws InterruptedException {
        try (Pages pages = opened.get()) {
            for (List<RawBsonDocument> page = pages.next(); !page.isEmpty(); page = pages.next()) {
                inFlight.put(pool.submit(work.apply(page)));
            }
        }
        inFlight.put(end);
        return null;
    }

    /** What comes next; a reader that broke puts no end. */
    private @Nullable T next(Future<?> reading) throws InterruptedException {
        try {
            Future<@Nullable T> next = inFlight.poll();
            while (next == null) {
                if (reading.isDone() && inFlight.isEmpty()) {
                    reading.get();
                }
                next = inFlight.poll(100, TimeUnit.MILLISECONDS);
            }
            return next.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
