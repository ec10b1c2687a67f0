package cn.chengxin.rules.ruleset;

import cn.chengxin.rules.ruleset.ScenariosYaml.Background;
import cn.chengxin.rules.view.Parameter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads the files of a rule set's directory, and says what is wrong with them. */
public final class RuleSetReader {

    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,59}";
    private static final Pattern PATH = Pattern.compile("instrument\\.yaml|parameters\\.yaml|indicators\\.yaml|" + NAME
            + "\\.drl|scenarios/" + NAME + "\\.yaml");
    private static final String INSTRUMENT = "instrument.yaml";
    private static final String PARAMETERS = ParametersYaml.FILE;
    private static final String INDICATORS = "indicators.yaml";
    private static final String SCENARIOS = "scenarios/";
    private static final String BACKGROUND = SCENARIOS + "background.yaml";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private final String id;
    private final boolean scenariosToo;
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    private RuleSetReader(String id, boolean scenariosToo) {
        this.id = id;
        this.scenariosToo = scenariosToo;
    }

    /** A rule set, or what is wrong with its files. */
    public sealed interface Reading {

        /** The files are in order; whether the rules are is for the compiler to say. */
        record Read(RuleSet ruleSet) implements Reading {
        }

        /** The files are not in order. */
        record Unreadable(String id, List<Diagnostic> diagnostics) implements Reading {
        }
    }

    /**
     * Reads a rule set.
     *
     * @param id its id, such as {@code cn/order-60-2018}
     * @param files path relative to the rule set's directory, to content in UTF-8
     */
    public static Reading read(String id, Map<String, byte[]> files) {
        return new RuleSetReader(id, true).read(new TreeMap<>(files));
    }

    /** Reads a rule set without its scenarios, which takes a fraction of the time; it equals the one with them. */
    static Reading readRules(String id, Map<String, byte[]> files) {
        return new RuleSetReader(id, false).read(new TreeMap<>(files));
    }

    /** Whether a rule set can have a file at this place: flat, with a plain name, so that nothing leads out of it. */
    public static boolean fits(String path) {
        return PATH.matcher(path).matches();
    }

    private Reading read(TreeMap<String, byte[]> files) {
        Map<String, String> texts = new TreeMap<>();
        files.forEach((path, bytes) -> texts.put(path, decode(path, bytes)));
        texts.forEach((path, text) -> {
            if (path.endsWith(".yaml") && (scenariosToo || !path.startsWith(SCENARIOS))) {
                PlainText.refuse(path, text).ifPresent(diagnostics::add);
            }
        });
        if (!diagnostics.isEmpty()) {
            return new Reading.Unreadable(id, diagnostics.stream().sorted().toList());
        }
        Map<String, String> sources = new TreeMap<>();
        List<Scenario> scenarios = new ArrayList<>();
        Instrument instrument = instrument(texts.get(INSTRUMENT));
        Map<String, Parameter> parameters = texts.containsKey(PARAMETERS)
                ? new ParametersYaml(PARAMETERS, diagnostics).read(texts.get(PARAMETERS)) : Map.of();
        Background background = background(texts.remove(BACKGROUND));
        Map<String, Indicator> indicators = indicators(texts.remove(INDICATORS));
        texts.forEach((path, text) -> {
            if (!fits(path)) {
                diagnostics.add(Diagnostic.of(path, 0, 0, Problem.UNEXPECTED_FILE));
            } else if (path.endsWith(".drl")) {
                sources.put(path, text);
            } else if (path.startsWith(SCENARIOS)) {
                if (instrument != null && scenariosToo) {
                    scenarios.addAll(new ScenariosYaml(path, instrument, background, diagnostics).read(text));
                }
            }
        });
        if (instrument == null || !diagnostics.isEmpty()) {
            return new Reading.Unreadable(id, diagnostics.stream().sorted().toList());
        }
        return new Reading.Read(new RuleSet(id, instrument, parameters, indicators, sources, scenarios, digest(files)));
    }

    private @Nullable Instrument instrument(@Nullable String text) {
        if (text == null) {
            diagnostics.add(Diagnostic.of(INSTRUMENT, 0, 0, Problem.NO_INSTRUMENT));
            return null;
        }
        Instrument read = new Yaml(INSTRUMENT, diagnostics).read(text, Instrument.class);
        if (read != null && !whole(read)) {
            diagnostics.add(Diagnostic.of(INSTRUMENT, 0, 0, Problem.INSTRUMENT_NOT_WHOLE));
            return null;
        }
        if (read != null) {
            read.divisions().stream().filter(code -> level(code) != level(read.division())
                    || !code.equals(read.division()) && code.equals(Instrument.NATION)).findFirst()
                    .ifPresent(code -> diagnostics.add(Diagnostic.of(INSTRUMENT, 0, 0,
                            Problem.DIVISIONS_OF_TWO_LEVELS, code, read.division())));
        }
        return read;
    }

    /** Of the nation, a province, a city or a county. */
    private static int level(String division) {
        return division.equals(Instrument.NATION) ? 0 : division.endsWith("0000") ? 1 : division.endsWith("00") ? 2 : 3;
    }

    /** A file may leave out what a record promises. */
    private static boolean whole(Instrument read) {
        return Stream.of(read.title(), read.number(), read.issuer(), read.from(), read.status())
                .allMatch(Objects::nonNull)
                && read.from().getYear() >= FIRST_YEAR && read.from().getYear() <= LAST_YEAR
                && !read.divisions().isEmpty() && read.divisions().stream().allMatch(each -> each.matches("\\d{6}"));
    }

    private Background background(@Nullable String text) {
        Background read = text == null ? null : new Yaml(BACKGROUND, diagnostics).read(text, Background.class);
        return read == null ? Background.NONE : read;
    }

    private Map<String, Indicator> indicators(@Nullable String text) {
        Yaml yaml = new Yaml(INDICATORS, diagnostics);
        Map<String, Indicator> indicators = new TreeMap<>();
        ObjectNode root = text == null ? null : yaml.read(text, ObjectNode.class);
        if (root != null) {
            root.properties().forEach(property -> {
                Indicator indicator = yaml.bind(property.getValue(), Indicator.class, property.getKey());
                if (indicator != null) {
                    indicators.put(property.getKey(), indicator);
                }
            });
        }
        return indicators;
    }

    private String decode(String path, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            diagnostics.add(Diagnostic.of(path, 0, 0, Problem.NOT_UTF_8));
            return "";
        }
    }

    private static String digest(TreeMap<String, byte[]> files) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            files.forEach((path, bytes) -> {
                sha.update((path + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            });
            return "sha256:" + HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
