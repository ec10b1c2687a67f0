package cn.chengxin.rules.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A schema in the jar. Schemas are generated from the records and their Javadoc by the build's tests, and kept beside
 * the code so that they can be read and compared.
 */
final class SchemaResource {

    private SchemaResource() {
    }

    static String read(String name) {
        try (InputStream in = SchemaResource.class.getResourceAsStream("/cn/chengxin/" + name + ".schema.json")) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks the schema of " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
