package cn.chengxin.rules.engine;

import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Small rule sets for tests of the engine; their law is invented. */
final class TestRuleSets {

    static final String INSTRUMENT = """
            title: 试验办法
            number: 试字第1号
            issuer: 试验厅
            divisions: ["100000"]
            from: 2018-01-24
            status: IN_FORCE
            verified: true
            """;

    static final String PARAMETERS = """
            limit: {description: fine limit, unit: YUAN, values: {2018-01-24: {value: 50000, citation: 第一条, verified: true}}}
            """;

    private TestRuleSets() {
    }

    /** One rule file under the instrument and parameters above. */
    static RuleSet withRules(String drl) {
        return with(Map.of("rules.drl", drl));
    }

    /** Files in addition to, or instead of, the instrument and parameters above. */
    static RuleSet with(Map<String, String> files) {
        return with("cn/test", files);
    }

    static RuleSet with(String id, Map<String, String> files) {
        RuleSetReader.Reading reading = reading(id, files);
        if (reading instanceof RuleSetReader.Reading.Read read) {
            return read.ruleSet();
        }
        throw new AssertionError(reading);
    }

    static RuleSetReader.Reading reading(Map<String, String> files) {
        return reading("cn/test", files);
    }

    private static RuleSetReader.Reading reading(String id, Map<String, String> files) {
        Map<String, byte[]> all = new TreeMap<>();
        all.put("instrument.yaml", INSTRUMENT.getBytes(StandardCharsets.UTF_8));
        all.put("parameters.yaml", PARAMETERS.getBytes(StandardCharsets.UTF_8));
        files.forEach((path, text) -> all.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return RuleSetReader.read(id, all);
    }

    /** Parameters in numbers of things, each given as its value by day. */
    static String counts(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(values).forEach((key, byDay) -> text.append(key).append(": {description: 次数, unit: COUNT, values: ")
                .append(byDay.replaceAll(": (\\w+)", ": {value: $1, citation: 第一条, verified: true}")).append("}\n"));
        return text.toString();
    }

    static String rule(String name, String pattern, String action) {
        return """
                rule "%s"
                    @clause( "第一条" )
                    @quote( "引文" )
                    @inForce( "2018-01-24/.." )
                when
                    %s
                then
                    %s
                end
                """.formatted(name, pattern, action);
    }

    static String file(String... rules) {
        return "package policy.cn.test\n\n" + String.join("\n", rules);
    }

    static RuleBook compile(RuleSet... ruleSets) {
        Compilation compilation = RuleBook.compile(List.of(ruleSets), Runnable::run);
        if (compilation instanceof Compilation.Compiled compiled) {
            return compiled.ruleBook();
        }
        throw new AssertionError(((Compilation.Rejected) compilation).diagnostics());
    }
}
