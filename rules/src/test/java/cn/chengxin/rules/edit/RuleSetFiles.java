package cn.chengxin.rules.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files of rule sets: the bundled ones, and a small one whose law is invented. */
public final class RuleSetFiles {

    public static final String SMALL_ID = "cn/test";

    private static final Path POLICIES = Path.of("policies");
    private static final Map<String, String> SMALL = Map.of("instrument.yaml", """
            title: 试验办法
            number: 试字第1号
            issuer: 试验厅
            divisions: ["100000"]
            from: 2018-01-24
            status: IN_FORCE
            verified: true
            """, "parameters.yaml", """
            # 期间
            rectification:
              description: 整改期间
              unit: PERIOD
              values:
                "2018-01-24": {value: P30D, citation: 第十二条, verified: true}
            """, "rules.drl", """
            package policy.cn.test

            rule "整改命令逾期的，属于运作不规范"
                @clause( "第十二条" )
                @quote( "三十日内完成整改" )
                @inForce( "2018-01-24/.." )
            when
                OrganizationView( penalties().within(p("rectification")).exist() )
            then
                finding( IRREGULARITY );
            end

            rule "运作不规范的，加强指导"
                @clause( "第二条" )
                @quote( "加强指导" )
                @inForce( "2018-01-24/.." )
            when
                Findings( any(IRREGULARITY) )
            then
                conclude( SUPERVISION_CLASS, GUIDANCE );
            end
            """, "scenarios/a.yaml", """
            - scenario: 没有命令
              asOf: 2020-01-01
              organization: {}
              expect: {findings: []}
            """);

    private RuleSetFiles() {
    }

    /** The small one. */
    public static Map<String, byte[]> small() {
        Map<String, byte[]> files = new TreeMap<>();
        SMALL.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    /** The ids of the bundled ones. */
    public static List<String> ids() {
        return walk(POLICIES).filter(path -> path.endsWith("instrument.yaml"))
                .map(path -> POLICIES.relativize(path.getParent()).toString()).sorted().toList();
    }

    /** A bundled one. */
    public static Map<String, byte[]> of(String id) {
        Path directory = POLICIES.resolve(id);
        Map<String, byte[]> files = new TreeMap<>();
        walk(directory).filter(Files::isRegularFile).forEach(path -> files.put(
                directory.relativize(path).toString(), bytes(path)));
        return files;
    }

    /** Files with one text replaced; the text must be there. */
    public static Map<String, byte[]> with(Map<String, byte[]> files, String path, String text, String other) {
        String before = new String(files.get(path), StandardCharsets.UTF_8);
        if (!before.contains(text)) {
            throw new AssertionError(path + " does not hold: " + text);
        }
        Map<String, byte[]> changed = new TreeMap<>(files);
        changed.put(path, before.replace(text, other).getBytes(StandardCharsets.UTF_8));
        return changed;
    }

    private static Stream<Path> walk(Path directory) {
        try {
            return Files.walk(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
