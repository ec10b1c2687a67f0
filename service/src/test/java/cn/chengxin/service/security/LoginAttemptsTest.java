package cn.chengxin.service.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginAttemptsTest {

    private final AtomicLong now = new AtomicLong();
    private final LoginAttempts attempts = new LoginAttempts(now::get);

    @BeforeEach
    void failFourTimes() {
        for (int i = 0; i < 4; i++) {
            attempts.begin("admin", "10.0.0.1");
        }
    }

    @Test
    void waitsLongerAfterEachFailureUpToTwoMinutes() {
        for (long seconds : new long[] {2, 4, 8, 16, 32, 64, 120, 120}) {
            after(Duration.ofSeconds(seconds).minusMillis(1));
            assertThatThrownBy(() -> attempts.begin("admin", "10.0.0.1")).isInstanceOf(LoginAttempts.TooMany.class);
            after(Duration.ofMillis(1));
            attempts.begin("admin", "10.0.0.1");
        }
    }

    @Test
    void shutsNobodyElseOut() {
        attempts.begin("admin", "10.0.0.2");
        attempts.begin("officer", "10.0.0.1");
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        after(Duration.ofSeconds(2));
        attempts.begin("admin", "10.0.0.1");
        attempts.succeeded("admin", "10.0.0.1");
        failFourTimes();
        assertThat(now.get()).isPositive();
    }

    private void after(Duration duration) {
        now.addAndGet(duration.toNanos());
    }
}
