package cn.chengxin.rules.document;

/** The JSON Schema (draft 2020-12) of a nearest pass as callers get it. */
public final class NearestPassSchema {

    private NearestPassSchema() {
    }

    /** The schema. */
    public static String json() {
        return SchemaResource.read("nearest-pass");
    }
}
