package cn.chengxin.service.page.editor;

import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.service.page.Wording;
import cn.chengxin.service.ruleset.RuleBooks;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parameters of a draft, as the form shows them. */
@Component
final class ParameterViews {

    private final RuleBooks ruleBooks;
    private final Wording wording;

    ParameterViews(RuleBooks ruleBooks, Wording wording) {
        this.ruleBooks = ruleBooks;
        this.wording = wording;
    }

    /**
     * One parameter.
     *
     * @param form the form for a value, blank or as it was sent
     */
    record View(String key, String description, Parameter.Unit unit, List<Line> values, ValueForm form) {
    }

    /**
     * One dated value.
     *
     * @param fresh whether this draft brings it, so that it can be taken back
     */
    record Line(LocalDate from, String text, String citation, boolean verified, boolean unset, boolean fresh) {
    }

    List<View> views(String ruleSet, Map<String, Parameter> parameters, @Nullable ValueForm form, Locale locale) {
        return parameters.values().stream().sorted(Comparator.comparing(Parameter::key)).map(each -> new View(each.key(),
                each.description(), each.unit(), each.values().stream()
                        .map(value -> new Line(value.from(), shown(each.unit(), value, locale), value.citation(),
                                value.verified(), value.unset(), fresh(ruleSet, each.key(), value.from()))).toList(),
                form != null && form.key().equals(each.key()) ? form : ValueForm.blank(each.key()))).toList();
    }

    private String shown(Parameter.Unit unit, Parameter.Value value, Locale locale) {
        if (value.codes() != null) {
            return String.join("、", value.codes().stream().sorted().toList());
        }
        if (unit == Parameter.Unit.RATIO && value.number() != null) {
            return value.number().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        }
        return wording.amount(value.text(), unit, locale);
    }

    /** Whether what is in effect has no value of this day. */
    boolean fresh(String ruleSet, String key, LocalDate from) {
        RuleSet inEffect = ruleBooks.current().ruleSet(ruleSet);
        Parameter parameter = inEffect == null ? null : inEffect.parameters().get(key);
        return parameter == null || parameter.values().stream().noneMatch(each -> each.from().equals(from));
    }
}
