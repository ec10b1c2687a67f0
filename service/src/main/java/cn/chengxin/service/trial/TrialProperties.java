package cn.chengxin.service.trial;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The trial register.
 *
 * @param load whether it is loaded; where nothing is said, on the trial store alone
 * @param organizations how many invented organizations it holds beside the personas
 * @param seed which ones
 * @param referenceDate the day on which their histories end; today in China where none is named
 */
@ConfigurationProperties("chengxin.trial")
record TrialProperties(@Nullable Boolean load, @DefaultValue("20000") int organizations, @DefaultValue("1") long seed,
        @Nullable LocalDate referenceDate) {
}
