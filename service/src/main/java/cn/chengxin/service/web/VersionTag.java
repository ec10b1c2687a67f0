package cn.chengxin.service.web;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** Versions of documents as they go over HTTP: an ETag out, an If-Match in. */
public final class VersionTag {

    /** A text as it stands in a store, in UTF-8. */
    public static final MediaType UTF_8_TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?([0-9]{1,9})\"?");

    private VersionTag() {
    }

    /** The ETag of a version. */
    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** The version that a caller has seen; null where he does not say. */
    public static @Nullable Integer given(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        Matcher version = TAG.matcher(ifMatch.strip());
        if (!version.matches()) {
            throw Problem.BAD_REQUEST.because("If-Match is not a version (expected: the ETag of an earlier answer)");
        }
        return Integer.valueOf(version.group(1));
    }

    /** The version that a caller has seen, who has to say. */
    public static int required(@Nullable String ifMatch) {
        Integer version = given(ifMatch);
        if (version == null) {
            throw Problem.PRECONDITION_REQUIRED.because("If-Match (expected: the ETag of what you have read)");
        }
        return version;
    }
}
