// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.protobuf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.CodedOutputStream;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.format.ByteOutput;
import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.format.EncoderSpecification;
import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.api.type.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class ProtobufFormatTest {
    private static final String BOOK = """
            syntax = "proto3"; // a comment
            package shop;
            import "parts.proto";
            import "google/protobuf/wrappers.proto";
            option java_package = "x";
            /* more */
            message Book {
              reserved 90 to 99;
              string title = 1;
              int32 price = 2;
              sint64 delta = 3;
              double weight = 4;
              float ratio = 5 [deprecated = true];
              bool used = 6;
              bytes cover = 7;
              Kind kind = 8;
              repeated int32 pages = 9;
              repeated string tags = 10;
              parts.Author author = 11;
              map<string, int64> stock = 12;
              oneof place { string shelf = 13; uint32 room = 14; }
              google.protobuf.StringValue note = 15;
              optional int32 edition = 16;
              fixed32 a = 17; sfixed64 b = 18; uint64 c = 19;
              repeated Chapter chapters = 20;
              enum Kind { UNKNOWN = 0; NOVEL = 1; }
              message Chapter { string name = 1; }
            }
            service Library { rpc Find (Book) returns (Book) { option x = "y"; } }
            """;
    private static final String PARTS =
            "syntax = \"proto3\"; package parts; message Author { string name = 1; int32 born = 2; }";

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void everyKindOfFieldComesBackAsItWent() throws IOException {
        Map<String, Object> book = new LinkedHashMap<>();
        book.put("title", "Grüße");
        book.put("price", -5L);
        book.put("delta", -1234567890123L);
        book.put("weight", 1.25);
        book.put("ratio", 0.5);
        book.put("used", true);
        book.put("cover", new byte[] {1, -1});
        book.put("kind", 1L);
        book.put("pages", List.of(1L, 300L, -1L));
        book.put("tags", List.of("a", "b"));
        book.put("author", Map.of("name", "Eco", "born", 1932L));
        book.put("stock", Map.of("here", 7L));
        book.put("room", 4_000_000_000L);
        book.put("note", "bare");
        book.put("edition", 0L);
        book.put("a", 4_000_000_000L);
        book.put("b", -2L);
        book.put("c", 9L);
        book.put("chapters", List.of(Map.of("name", "one")));
        Map<String, Object> read = read(write(book)).toMap();
        assertThat(read.remove("cover")).isEqualTo(new byte[] {1, -1});
        book.remove("cover");
        assertThat(read).isEqualTo(book);
    }

    @Test
    public void absentFieldsHaveTheirDefaults() throws IOException {
        Map<String, Object> read = read(new byte[0]).toMap();
        assertThat(read)
                .containsEntry("title", "")
                .containsEntry("price", 0L)
                .containsEntry("weight", 0.0)
                .containsEntry("used", false)
                .containsEntry("kind", 0L)
                .containsEntry("pages", List.of())
                .containsEntry("stock", Map.of())
                .containsEntry("author", null)
                .containsEntry("note", null)
                .doesNotContainKeys("shelf", "room", "edition");
    }

    @Test
    public void messagesOfOthersAreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        out.writeString(1, "T");
        out.writeInt32(2, -7);
        out.writeSInt64(3, -8);
        out.writeFloat(5, 1.5f);
        out.writeInt32(9, 1);
        out.writeInt32(9, 2);
        out.writeString(13, "first");
        out.writeUInt32(14, 3);
        out.writeFixed32(17, -1);
        out.writeString(1000, "unknown");
        out.flush();
        assertThat(read(bytes.toByteArray()).toMap())
                .containsEntry("title", "T")
                .containsEntry("price", -7L)
                .containsEntry("delta", -8L)
                .containsEntry("ratio", 1.5)
                .containsEntry("pages", List.of(1L, 2L))
                .containsEntry("room", 3L)
                .containsEntry("a", 4294967295L)
                .doesNotContainKey("shelf");
    }

    @Test
    public void onlyWantedColumnsAreThere() throws IOException {
        DecodedRows rows = new DecodedRows();
        byte[] bytes = write(Map.of("title", "x", "price", 1L));
        format().decoder(new DecoderSpecification(
                        Schema.none(), Optional.of(List.of("price", "other")), false, options("shop.Book")))
                .decode(bytes, 0, bytes.length, rows);
        assertThat(rows.get(0).toMap()).isEqualTo(Map.of("price", 1L));
    }

    @Test
    public void unknownColumnsAreIgnoredAndWrongValuesRefused() throws IOException {
        assertThat(write(Map.of("nosuch", 1L))).isEmpty();
        assertThatThrownBy(() -> write(Map.of("price", "cheap")))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("format protobuf: the field price is cheap, expected a number");
        assertThatThrownBy(() -> write(Map.of("author", 1L))).hasMessageContaining("expected an object");
        assertThatThrownBy(() -> write(Map.of("pages", 1L))).hasMessageContaining("expected a list");
    }

    @Test
    public void requiredFieldsAndDefaultsOfTheOlderLanguage() throws IOException {
        save("old.proto", "message Old { required int32 id = 1; optional string name = 2 [default = \"none\"]; }");
        ProtobufFormat format = format();
        ByteOutput out = new ByteOutput();
        assertThatThrownBy(() -> format.encoder(new EncoderSpecification(List.of(), options("old.Old")))
                        .encode(Row.of(Map.of("name", "x")), out))
                .hasMessageContaining("the field id of Old is required but missing");
        DecodedRows rows = new DecodedRows();
        format.decoder(new DecoderSpecification(Schema.none(), Optional.empty(), false, options("old.Old")))
                .decode(new byte[] {8, 5}, 0, 2, rows);
        assertThat(rows.get(0).toMap()).isEqualTo(Map.of("id", 5L, "name", "none"));
    }

    @Test
    public void damagedMessagesAreErrorsOfTheRowAndNothingElse() throws IOException {
        byte[] message = write(Map.of("title", "some text", "pages", List.of(1L, 2L), "author", Map.of("name", "x")));
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            byte[] damaged = message.clone();
            for (int j = 0; j < 3; j++) damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            try {
                assertThat(read(damaged).shape().size()).isEqualTo(20);
            } catch (EvaluationException expected) {
                assertThat(expected).hasMessageContaining("malformed message");
            }
        }
    }

    @Test
    public void schemasThatCannotBeReadAreRefusedWithTheLine() throws IOException {
        save("bad.proto", "syntax = \"proto3\";\nmessage Bad {\n  string name 1;\n}");
        assertRefused("bad.Bad", "bad.proto line 3: found \"1\", expected \"=\"");
        save("end.proto", "message End {");
        assertRefused("end.End", "end.proto: unexpected end of file");
        save("type.proto", "message Type { Nosuch x = 1; }");
        assertRefused("type.Type", "the type Nosuch of field x in Type is not declared");
        assertRefused("shop.Nosuch", "the schema has no message Nosuch");
        assertRefused("nosuch.Book", "the protobuf schema nosuch is not registered");
        assertRefused("shop", "expected schema.Message");
    }

    private void assertRefused(String id, String message) {
        assertThatThrownBy(() -> format().encoder(new EncoderSpecification(List.of(), options(id))))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining(message);
    }

    private byte[] write(Map<String, Object> values) throws IOException {
        ByteOutput out = new ByteOutput();
        format().encoder(new EncoderSpecification(List.of(), options("shop.Book")))
                .encode(Row.of(values), out);
        return out.toByteArray();
    }

    private Row read(byte[] bytes) throws IOException {
        DecodedRows rows = new DecodedRows();
        format().decoder(new DecoderSpecification(Schema.none(), Optional.empty(), false, options("shop.Book")))
                .decode(bytes, 0, bytes.length, rows);
        return rows.get(0);
    }

    private static Options options(String id) {
        return Options.of(Map.of("schemaId", id));
    }

    private ProtobufFormat format() throws IOException {
        save("shop.proto", BOOK);
        save("parts.proto", PARTS);
        return new ProtobufFormat((type, name) ->
                Optional.of(folder.getRoot().toPath().resolve(name + ".proto")).filter(Files::exists));
    }

    private void save(String name, String text) throws IOException {
        Path file = folder.getRoot().toPath().resolve(name);
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
