package cn.chengxin.rules.document;

/** The JSON Schema (draft 2020-12) of an organization document. */
public final class OrganizationSchema {

    private OrganizationSchema() {
    }

    /** The schema. */
    public static String json() {
        return SchemaResource.read("organization");
    }
}
