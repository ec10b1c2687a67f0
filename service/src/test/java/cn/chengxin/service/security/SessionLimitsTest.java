package cn.chengxin.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class SessionLimitsTest {

    private static final Duration LONG = Duration.ofHours(12);

    private final MockHttpSession session = new MockHttpSession();

    @Test
    void endsASessionThatIsTooOldHoweverBusy() throws Exception {
        ask(Duration.ofMillis(-1), false);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void endsASessionOfWhoIsGoneThoughItsPageGoesOnAsking() throws Exception {
        session.setMaxInactiveInterval(1);
        ask(LONG, false);
        Thread.sleep(600);
        ask(LONG, true);
        assertThat(session.isInvalid()).isFalse();
        Thread.sleep(600);
        ask(LONG, true);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void keepsASessionThatIsUsed() throws Exception {
        session.setMaxInactiveInterval(1);
        for (int i = 0; i < 3; i++) {
            ask(LONG, false);
            Thread.sleep(400);
        }
        assertThat(session.isInvalid()).isFalse();
    }

    private void ask(Duration longest, boolean polling) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        if (polling) {
            request.addHeader("X-Polling", "true");
        }
        new SessionLimits(longest).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }
}
