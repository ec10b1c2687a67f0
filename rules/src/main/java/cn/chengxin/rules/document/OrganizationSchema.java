package cn.chengxin.rules.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema (draft 2020-12) of an organization document. It is generated from the records and their Javadoc by
 * the build's tests, and kept beside the code so that it can be read and compared.
 */
public final class OrganizationSchema {

    private static final String RESOURCE = "/cn/chengxin/organization.schema.json";

    private OrganizationSchema() {
    }

    /** The schema. */
    public static String json() {
        try (InputStream in = OrganizationSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
