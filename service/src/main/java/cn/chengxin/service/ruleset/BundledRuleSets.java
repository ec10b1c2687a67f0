package cn.chengxin.service.ruleset;

import cn.chengxin.rules.ruleset.Diagnostic;
import cn.chengxin.rules.ruleset.RuleSet;
import cn.chengxin.rules.ruleset.RuleSetReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The rule sets that travel inside the jar: policies/jurisdiction/instrument/…. */
@Component
final class BundledRuleSets {

    private static final String ROOT = "/policies/";

    List<RuleSet> read() {
        Map<String, Map<String, byte[]>> files = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(
                    "classpath*:policies/*/*/**/*.*")) {
                String url = file.getURL().toString();
                String path = url.substring(url.lastIndexOf(ROOT) + ROOT.length());
                int end = path.indexOf('/', path.indexOf('/') + 1);
                files.computeIfAbsent(path.substring(0, end), id -> new TreeMap<>())
                        .put(path.substring(end + 1), file.getContentAsByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.entrySet().stream().map(each -> ruleSet(each.getKey(), each.getValue())).toList();
    }

    private static RuleSet ruleSet(String id, Map<String, byte[]> files) {
        RuleSetReader.Reading reading = RuleSetReader.read(id, files);
        if (reading instanceof RuleSetReader.Reading.Unreadable unreadable) {
            throw new IllegalStateException(id + " cannot be read:\n" + unreadable.diagnostics().stream()
                    .map(Diagnostic::toString).collect(Collectors.joining("\n")));
        }
        return ((RuleSetReader.Reading.Read) reading).ruleSet();
    }
}
