package cn.chengxin.rules.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Javadoc of a record or enum says, read from its source. */
final class Javadocs {

    private final String source;
    private final String type;

    private Javadocs(String source, String type) {
        this.source = source;
        this.type = type;
    }

    static Javadocs of(Class<?> type) {
        Class<?> file = type;
        while (file.getEnclosingClass() != null) {
            file = file.getEnclosingClass();
        }
        try {
            return new Javadocs(Files.readString(Path.of("src/main/java", file.getName().replace('.', '/') + ".java")),
                    type.getSimpleName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first paragraph about the type. */
    String summary() {
        return comment().split("@param|<p>", 2)[0].strip();
    }

    /** What it says about a component. */
    String component(String name) {
        Matcher matcher = Pattern.compile("@param " + name + " ([^@]*)").matcher(comment());
        return matcher.find() ? matcher.group(1).strip() : "";
    }

    /** What it says about a constant of the enum. */
    String constant(String name) {
        Matcher matcher = Pattern.compile("/\\*\\* ([^*]*) \\*/\\s+" + name + "\\b").matcher(source);
        return matcher.find() ? plain(matcher.group(1)) : "";
    }

    private String comment() {
        Matcher matcher = Pattern.compile(
                "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+(?:public )?(?:record|enum) " + type + "\\b", Pattern.DOTALL)
                .matcher(source);
        return matcher.find() ? plain(matcher.group(1)) : "";
    }

    private static String plain(String comment) {
        return comment.replaceAll("(?m)^\\s*\\* ?", "").replaceAll("\\{@\\w+ (?:#)?([^}]*)}", "$1")
                .replaceAll("\\s+", " ").strip();
    }
}
