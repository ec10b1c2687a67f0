package cn.chengxin.service.change;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes a rule set that belongs to one place belong to another; all else is for the officer to say. */
final class Adoption {

    private static final String INSTRUMENT = "instrument.yaml";
    private static final Pattern DIVISIONS = Pattern.compile("(?m)^divisions:.*$(\\R^\\s*-.*$)*");

    private Adoption() {
    }

    static Map<String, byte[]> of(Map<String, byte[]> files, String division) {
        Map<String, byte[]> adopted = new TreeMap<>(files);
        adopted.computeIfPresent(INSTRUMENT, (path, bytes) -> DIVISIONS.matcher(new String(bytes,
                StandardCharsets.UTF_8)).replaceFirst("divisions: [\"" + division + "\"]")
                .getBytes(StandardCharsets.UTF_8));
        return adopted;
    }
}
