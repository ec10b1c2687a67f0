package cn.chengxin.service.security;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.security.authentication.LockedException;

/**
 * Slows guessing down: after a few failures each further attempt must wait, longer each time. Counted by account and
 * address, so that whoever guesses shuts nobody out but itself.
 */
final class LoginAttempts {

    private static final int FREE = 4;
    private static final long FIRST = Duration.ofSeconds(2).toNanos();
    private static final long LONGEST = Duration.ofMinutes(2).toNanos();
    private static final int REMEMBERED = 20_000;

    private final LongSupplier nanoTime;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Failures(int count, long at) {

        long delay() {
            return count < FREE ? 0 : Math.min(LONGEST, FIRST << Math.min(count - FREE, 20));
        }
    }

    LoginAttempts(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** An attempt that comes too soon after those that failed. */
    static final class TooMany extends LockedException {

        private static final long serialVersionUID = 1;

        TooMany() {
            super("too many attempts");
        }
    }

    /** Counts an attempt as failed before it is known, so that many at once are counted too. */
    synchronized void begin(String account, String address) {
        Failures before = failures.get(key(account, address));
        long now = nanoTime.getAsLong();
        if (before != null && now - before.at() < before.delay()) {
            throw new TooMany();
        }
        failures.put(key(account, address), new Failures(before == null ? 1 : before.count() + 1, now));
    }

    synchronized void succeeded(String account, String address) {
        failures.remove(key(account, address));
    }

    private static String key(String account, String address) {
        return account + ' ' + address;
    }
}
