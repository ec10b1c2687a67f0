package cn.chengxin.service.access;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was found is known for a few seconds, so that a verdict needs no second question to the store. */
final class Remembered<V> {

    /** As long a withdrawal on another node may go unnoticed. */
    private static final long NANOS = Duration.ofSeconds(5).toNanos();
    private static final int MOST = 10_000;

    private final Map<String, Found<V>> known = new ConcurrentHashMap<>();

    private record Found<V>(V value, long at) {
    }

    /** What is not found is looked for again each time: guesses must not fill the memory. */
    @Nullable V get(String key, Function<String, @Nullable V> store) {
        Found<V> found = known.get(key);
        if (found != null && System.nanoTime() - found.at() < NANOS) {
            return found.value();
        }
        V value = store.apply(key);
        if (value == null) {
            known.remove(key);
            return null;
        }
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, new Found<>(value, System.nanoTime()));
        return value;
    }

    void forget(String key) {
        known.remove(key);
    }
}
