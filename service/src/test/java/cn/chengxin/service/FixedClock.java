package cn.chengxin.service;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** It is shortly after midnight in China on 2026-11-23, and still the day before in Greenwich. */
@TestConfiguration(proxyBeanMethods = false)
class FixedClock {

    @Bean
    @Primary
    Clock fixedClock() {
        return Clock.fixed(Instant.parse("2026-11-22T16:05:00Z"), ZoneId.of("Asia/Shanghai"));
    }
}
