package cn.chengxin.rules.document;

/** The JSON Schema (draft 2020-12) of an application to found an organization. */
public final class ApplicationSchema {

    private ApplicationSchema() {
    }

    /** The schema. */
    public static String json() {
        return SchemaResource.read("application");
    }
}
