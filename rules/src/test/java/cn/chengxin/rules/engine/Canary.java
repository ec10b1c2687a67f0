package cn.chengxin.rules.engine;

/** Sings when code of a rule set runs. */
public final class Canary {

    static final String PROPERTY = "chengxin.canary";

    private static volatile int heard;

    private Canary() {
    }

    /** What hostile rules call. */
    public static boolean sing() {
        heard++;
        System.setProperty(PROPERTY, "sang");
        return true;
    }

    static boolean silent() {
        return heard == 0 && System.getProperty(PROPERTY) == null;
    }
}
