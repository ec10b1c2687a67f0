package cn.chengxin.rules.document;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place in a document; its text is a JSON pointer. */
record Path(@Nullable Path parent, String step) {

    static final Path ROOT = new Path(null, "");

    /** Names that say nothing private; another name of a sender's own might. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z_][A-Za-z_-]{0,39}");

    Path at(Object step) {
        return new Path(this, String.valueOf(step));
    }

    /** The place of a property that nobody expected: shown by name only where the name can hold nothing private. */
    Path unexpected(String name) {
        return HARMLESS.matcher(name).matches() ? at(name) : at("(a name that is not shown)");
    }

    @Override
    public String toString() {
        return parent == null ? "" : parent + "/" + step;
    }
}
