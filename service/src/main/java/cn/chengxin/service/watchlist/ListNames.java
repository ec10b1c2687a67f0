package cn.chengxin.service.watchlist;

import cn.chengxin.rules.verdict.Outcome;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lists as addresses name them: {@code ABNORMAL_ACTIVITY_LIST} is {@code abnormal-activity-list}. */
public final class ListNames {

    private ListNames() {
    }

    /** The name of a list in an address. */
    public static String slug(Outcome list) {
        return list.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The list of that name; null where there is none. */
    public static @Nullable Outcome outcome(String slug) {
        return Arrays.stream(Outcome.values()).filter(each -> slug(each).equals(slug)).findFirst().orElse(null);
    }
}
