package cn.chengxin.service.change;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes a rule set that belongs to one place belong to another; all else is for the officer to say. */
final class Adoption {

    private static final String INSTRUMENT = "instrument.yaml";
    private static final Pattern DIVISIONS = Pattern.compile("(?m)^divisions:.*$(\\R^\\s*-.*$)*");

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package [\\w.]+");

    private Adoption() {
    }

    static Map<String, byte[]> of(Map<String, byte[]> files, String ruleSet, String division) {
        Map<String, byte[]> adopted = new TreeMap<>(files);
        adopted.replaceAll((path, bytes) -> path.equals(INSTRUMENT)
                ? replace(bytes, DIVISIONS, "divisions: [\"" + division + "\"]")
                : path.endsWith(".drl") ? replace(bytes, PACKAGE, "package policy."
                        + ruleSet.replace('/', '.').replace('-', '_')) : bytes);
        return adopted;
    }

    private static byte[] replace(byte[] bytes, Pattern pattern, String by) {
        return pattern.matcher(new String(bytes, StandardCharsets.UTF_8)).replaceFirst(by)
                .getBytes(StandardCharsets.UTF_8);
    }
}
