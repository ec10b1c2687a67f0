package cn.chengxin.rules.ruleset;

import cn.chengxin.rules.view.Parameter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything that encodes one instrument (规则集): an immutable value.
 *
 * @param id jurisdiction slug and instrument slug, such as {@code cn/order-60-2018}
 * @param instrument the instrument
 * @param parameters key to dated values
 * @param indicators key to what the document measures over many organizations
 * @param sources the rule files, name to text
 * @param scenarios the scenario files, read
 * @param digest SHA-256 over all files, in hexadecimal
 */
public record RuleSet(String id, Instrument instrument, Map<String, Parameter> parameters,
        Map<String, Indicator> indicators, Map<String, String> sources, List<Scenario> scenarios, String digest) {

    public RuleSet {
        parameters = Map.copyOf(parameters);
        indicators = Map.copyOf(indicators);
        sources = Map.copyOf(sources);
        scenarios = List.copyOf(scenarios);
    }

    /** The digest stands for all of the content. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleSet same && id.equals(same.id) && digest.equals(same.digest);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, digest);
    }
}
