package cn.chengxin.rules.document;

/** The JSON Schema (draft 2020-12) of a verdict as callers get it. */
public final class VerdictSchema {

    private VerdictSchema() {
    }

    /** The schema. */
    public static String json() {
        return SchemaResource.read("verdict");
    }
}
