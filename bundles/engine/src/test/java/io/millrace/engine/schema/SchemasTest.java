// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import io.millrace.engine.fake.FakeStore;
import io.millrace.engine.service.SchemaDefinition;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class SchemasTest {
    private static final String TEXT = "message Book {}";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final FakeStore store = new FakeStore();
    private Schemas schemas;

    @Before
    public void open() {
        schemas = new Schemas(folder.getRoot().toPath(), store);
    }

    @Test
    public void aSchemaIsKeptAcrossRestarts() throws IOException {
        schemas.create(content("b", TEXT, "2"));
        schemas.create(content("a", TEXT, ""));
        Schemas again = new Schemas(folder.getRoot().toPath(), store);
        assertThat(again.names("protobuf")).containsExactly("a", "b");
        assertThat(again.describe("protobuf", "b").content()).isEqualTo(TEXT);
        assertThat(again.describe("protobuf", "b").version()).isEqualTo("2");
        assertThat(again.find("protobuf", "b"))
                .hasValueSatisfying(file -> assertThat(file).hasContent(TEXT));
        again.delete("protobuf", "b");
        assertThat(again.names("protobuf")).containsExactly("a");
        assertThat(again.find("protobuf", "b")).isEmpty();
    }

    @Test
    public void anOlderVersionReplacesNothing() {
        assertThat(schemas.put(content("b", TEXT, "2"))).isTrue();
        assertThat(schemas.put(content("b", "message New {}", "2"))).isFalse();
        assertThatThrownBy(() -> schemas.put(content("b", "message Old {}", "1")))
                .hasMessageContaining("already exists with version (2), new version (1) is lower");
        assertThat(schemas.describe("protobuf", "b").content()).isEqualTo("message New {}");
    }

    @Test
    public void aSchemaMayComeFromAFileOrAnArchive() throws IOException {
        Path file = folder.newFile("x.proto").toPath();
        Files.writeString(file, TEXT);
        schemas.create(file("a", "file://" + file));
        schemas.create(file("b", archive("b.proto", "b/part.proto", "c.proto", "../out.proto")));
        Path kept = folder.getRoot().toPath().resolve("protobuf");
        assertThat(schemas.find("protobuf", "a"))
                .hasValueSatisfying(a -> assertThat(a).hasContent(TEXT));
        assertThat(kept.resolve("b/part.proto")).hasContent("b/part.proto");
        assertThat(kept.resolve("c.proto")).doesNotExist();
        assertThat(kept.resolveSibling("out.proto")).doesNotExist();
        assertThatThrownBy(() -> schemas.create(file("d", archive("c.proto"))))
                .hasMessageContaining("the archive has no file d.proto");
    }

    @Test
    public void refusalsSayWhatIsWrong() {
        schemas.create(content("b", TEXT, ""));
        assertRefused(content("b", TEXT, ""), "schema protobuf.b already registered");
        assertRefused(content("", TEXT, ""), "name is required");
        assertRefused(content("../b", TEXT, ""), "contains invalid characters");
        assertRefused(content("c", "", ""), "must specify content or file");
        assertRefused(content("c", TEXT, "../1"), "without slashes");
        assertRefused(file("c", "file:///nosuch.proto"), "the file file:///nosuch.proto cannot be read");
        assertRefused(new SchemaDefinition("protobuf", "c", TEXT, "f", "", ""), "cannot specify both content and file");
        assertRefused(SchemaDefinition.ofContent("custom", "c", "", ""), "soFile is required");
        assertRefused(SchemaDefinition.ofContent("avro", "c", TEXT, ""), "unsupported schema type avro");
        assertThatThrownBy(() -> schemas.delete("protobuf", "nosuch")).hasMessage("schema protobuf.nosuch not found");
        assertThatThrownBy(() -> schemas.describe("protobuf", "nosuch")).hasMessageContaining("not found");
    }

    private void assertRefused(SchemaDefinition schema, String message) {
        assertThatThrownBy(() -> schemas.create(schema))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining(message);
    }

    private static SchemaDefinition content(String name, String text, String version) {
        return SchemaDefinition.ofContent("protobuf", name, text, version);
    }

    private static SchemaDefinition file(String name, String file) {
        return new SchemaDefinition("protobuf", name, "", file, "", "");
    }

    private String archive(String... names) throws IOException {
        Path archive = Files.createTempFile(folder.getRoot().toPath(), "archive", ".zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
        return archive.toString();
    }
}
