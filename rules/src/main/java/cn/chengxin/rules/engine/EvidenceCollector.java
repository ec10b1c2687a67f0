package cn.chengxin.rules.engine;

import cn.chengxin.rules.fact.Dated;
import cn.chengxin.rules.verdict.Evidence;
import cn.chengxin.rules.view.Fact;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.rules.view.Truth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what a true condition rests on. */
final class EvidenceCollector {

    private final List<Dated> records = new ArrayList<>();
    private final List<Evidence.TermValue> values = new ArrayList<>();
    private final List<Evidence.ParameterUse> parameters = new ArrayList<>();

    static Evidence of(Condition condition, Fact fact) {
        EvidenceCollector collector = new EvidenceCollector();
        condition.rest(fact, collector);
        return new Evidence(List.copyOf(collector.records), List.copyOf(collector.values),
                List.copyOf(collector.parameters));
    }

    void records(List<? extends Dated> selected) {
        for (Dated each : selected) {
            if (!known(each)) {
                records.add(each);
            }
        }
    }

    private boolean known(Dated record) {
        for (Dated each : records) {
            if (each == record) {
                return true;
            }
        }
        return false;
    }

    void value(TermChain chain, @Nullable Object value) {
        values.add(new Evidence.TermValue(chain.text(),
                value == null || value == Truth.UNKNOWN ? null : value.toString()));
    }

    void parameter(Parameter parameter, Fact fact) {
        Parameter.Value value = parameter.at(fact.asOf().day());
        Evidence.ParameterUse use = new Evidence.ParameterUse(parameter.key(), value == null ? null : value.text(),
                parameter.unit().name(), value == null ? null : value.from(), value == null ? null : value.citation(),
                value != null && value.verified());
        if (!parameters.contains(use)) {
            parameters.add(use);
        }
    }

    /** Whether the parameter has no value on the day. */
    static boolean unset(Parameter parameter, Fact fact) {
        Parameter.Value value = parameter.at(fact.asOf().day());
        return value == null || value.unset();
    }
}
