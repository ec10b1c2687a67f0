package cn.chengxin.rules.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The rule sets that travel with this jar, under {@code policies/}. */
public final class BundledRuleSets {

    private static final String ROOT = "policies/";
    private static final String MARK = "/instrument.yaml";

    private BundledRuleSets() {
    }

    /** Reads all of them, sorted by id. */
    public static List<RuleSetReader.Reading> read() {
        return read(files(), RuleSetReader::read);
    }

    /** Reads all of them without their scenarios, sorted by id. */
    public static List<RuleSetReader.Reading> readRules() {
        return read(files(), RuleSetReader::readRules);
    }

    /** Reads all rule sets of a directory laid out as {@code policies/} is. */
    public static List<RuleSetReader.Reading> read(Path directory) {
        return read(byRuleSet(walk(directory)), RuleSetReader::read);
    }

    /** Their files, byte for byte: id of the rule set to path within its directory to content. */
    public static Map<String, Map<String, byte[]>> files() {
        return byRuleSet(all());
    }

    private static List<RuleSetReader.Reading> read(Map<String, Map<String, byte[]>> files,
            BiFunction<String, Map<String, byte[]>, RuleSetReader.Reading> reader) {
        return files.entrySet().stream().map(each -> reader.apply(each.getKey(), each.getValue())).toList();
    }

    private static Map<String, Map<String, byte[]>> byRuleSet(TreeMap<String, byte[]> files) {
        Map<String, Map<String, byte[]>> ruleSets = new TreeMap<>();
        files.keySet().stream().filter(path -> path.endsWith(MARK))
                .map(path -> path.substring(0, path.length() - MARK.length()))
                .forEach(id -> ruleSets.put(id, under(files, id + "/")));
        return ruleSets;
    }

    private static Map<String, byte[]> under(TreeMap<String, byte[]> files, String directory) {
        Map<String, byte[]> part = new TreeMap<>();
        files.tailMap(directory).forEach((path, bytes) -> {
            if (path.startsWith(directory)) {
                part.put(path.substring(directory.length()), bytes);
            }
        });
        return part;
    }

    static TreeMap<String, byte[]> all() {
        URL root = BundledRuleSets.class.getClassLoader().getResource(ROOT);
        if (root == null) {
            throw new IllegalStateException("no " + ROOT + " on the class path");
        }
        try {
            return root.openConnection() instanceof JarURLConnection jar ? entries(jar)
                    : walk(Path.of(URI.create(root.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TreeMap<String, byte[]> entries(JarURLConnection connection) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        JarFile jar = connection.getJarFile();
        for (JarEntry entry : jar.stream().filter(each -> !each.isDirectory()).toList()) {
            if (entry.getName().startsWith(ROOT)) {
                try (InputStream in = jar.getInputStream(entry)) {
                    files.put(entry.getName().substring(ROOT.length()), in.readAllBytes());
                }
            }
        }
        return files;
    }

    private static TreeMap<String, byte[]> walk(Path directory) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(directory.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
