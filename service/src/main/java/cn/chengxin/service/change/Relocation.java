package cn.chengxin.service.change;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the files of one rule set for those of another; all but its package and its place is for the officer to say. */
final class Relocation {

    private static final String INSTRUMENT = "instrument.yaml";
    private static final Pattern DIVISIONS = Pattern.compile("(?m)^divisions:.*$(\\R^\\s*-.*$)*");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package [\\w.]+");

    private Relocation() {
    }

    /** The files as those of another rule set at another place, given as the instrument's lines that say it. */
    static Map<String, byte[]> of(Map<String, byte[]> files, String ruleSet, String divisions) {
        Map<String, byte[]> moved = new TreeMap<>(files);
        moved.replaceAll((path, bytes) -> path.equals(INSTRUMENT) ? replace(bytes, DIVISIONS, divisions)
                : path.endsWith(".drl") ? replace(bytes, PACKAGE, "package policy."
                        + ruleSet.replace('/', '.').replace('-', '_')) : bytes);
        return moved;
    }

    /** The lines of an instrument that say its place. */
    static String divisions(String code) {
        return "divisions: [\"" + code + "\"]";
    }

    /** Likewise, as the files say it. */
    static String divisions(Map<String, byte[]> files) {
        Matcher found = DIVISIONS.matcher(new String(files.getOrDefault(INSTRUMENT, new byte[0]),
                StandardCharsets.UTF_8));
        return found.find() ? found.group() : "";
    }

    private static byte[] replace(byte[] bytes, Pattern pattern, String by) {
        return pattern.matcher(new String(bytes, StandardCharsets.UTF_8))
                .replaceFirst(Matcher.quoteReplacement(by)).getBytes(StandardCharsets.UTF_8);
    }
}
