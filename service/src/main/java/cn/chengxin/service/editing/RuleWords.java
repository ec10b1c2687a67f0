package cn.chengxin.service.editing;

import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.verdict.FindingKind;
import cn.chengxin.rules.verdict.Matter;
import cn.chengxin.rules.verdict.Outcome;
import cn.chengxin.rules.view.Parameter;
import cn.chengxin.service.page.Wording;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads rules aloud in Chinese, as the engine has read them. */
@Component
final class RuleWords {

    private static final String CALL = "[a-z]\\w*\\((?:[^()]|\\([^()]*\\))*\\)";
    /** A term, the terms that go on from it, and what it is compared with. */
    private static final Pattern CHAIN = Pattern.compile("!?" + CALL + "(?:\\s*\\.\\s*" + CALL
            + ")*(?:\\s*(?:[<>=!]=|[<>])\\s*(?:p\\(\"[^\"]+\"\\)|[A-Z][A-Z_]+|\\d+))?");
    private static final Pattern RESULT = Pattern.compile(
            "\\s*(finding|conclude|score)\\s*\\(\\s*"
                    + "(?:p\\(\\s*\")?([\\w-]+)(?:\"\\s*\\))?\\s*(?:,\\s*(\\w+)\\s*)?\\)\\s*;?\\s*");
    private static final Pattern PATTERN = Pattern.compile("^\\s*\\w+\\(|\\)\\s*$");

    private final Wording wording;

    RuleWords(Wording wording) {
        this.wording = wording;
    }

    @Nullable String condition(@Nullable String condition) {
        if (condition == null) {
            return null;
        }
        return CHAIN.matcher(PATTERN.matcher(condition).replaceAll("")).replaceAll(found -> Matcher.quoteReplacement(
                        wording.term(found.group().replaceAll("\\s*\\.\\s*(?=[a-z])", "."), Locale.SIMPLIFIED_CHINESE)))
                .replace("&&", "且").replace("||", "或").replace("!(", "并非（").replaceAll("\\s*,\\s*", "；").strip()
                .replaceAll("^\\(([^()（）]*(?:（[^（）]*）[^()（）]*)*)\\)$", "$1");
    }

    @Nullable String result(@Nullable String result, @Nullable RuleSet ruleSet) {
        Matcher parts = RESULT.matcher(result == null ? "" : result);
        if (!parts.matches()) {
            return null;
        }
        String first = parts.group(2);
        return switch (parts.group(1)) {
            case "finding" -> "认定：" + FindingKind.valueOf(first).label();
            case "score" -> "计分：" + description(first, ruleSet);
            default -> "结论：" + Matter.valueOf(first).label() + "——" + Outcome.valueOf(parts.group(3)).label();
        };
    }

    private static String description(String key, @Nullable RuleSet ruleSet) {
        Parameter parameter = ruleSet == null ? null : ruleSet.parameters().get(key);
        return parameter == null ? key : parameter.description();
    }
}
