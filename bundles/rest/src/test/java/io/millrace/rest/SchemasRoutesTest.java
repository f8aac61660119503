// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.Rule;
import org.junit.Test;

public class SchemasRoutesTest {
    private static final String FORM = "multipart/form-data; boundary=x";

    @Rule
    public final RestServer rest = new RestServer();

    @Test
    public void schemasAreCreatedShownReplacedAndDeleted() {
        HttpResponse<String> created =
                rest.post("/schemas/protobuf", "{\"name\":\"a\",\"content\":\"message A {}\",\"version\":\"1\"}");
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).isEqualTo("protobuf schema a is created");
        assertThat(rest.get("/schemas/protobuf").body()).isEqualTo("[\"a\"]");
        assertThat(rest.get("/schemas/protobuf/a").body())
                .isEqualTo("{\"type\":\"protobuf\",\"name\":\"a\",\"content\":\"message A {}\",\"file\":\"\","
                        + "\"version\":\"1\"}");
        assertThat(rest.call("PUT", "/schemas/protobuf/a", "{\"content\":\"message B {}\"}")
                        .body())
                .isEqualTo("protobuf schema a is updated");
        assertThat(rest.schemas.schemas.get("a").content()).isEqualTo("message B {}");
        assertThat(rest.call("DELETE", "/schemas/protobuf/a", "").body()).isEqualTo("protobuf schema a is deleted");
        assertThat(rest.get("/schemas/protobuf/a").statusCode()).isEqualTo(400);
    }

    @Test
    public void aSchemaMayBeUploadedAsAForm() {
        String form = part("file", "message A {}") + part("version", "5") + "--x--\r\n";
        HttpResponse<String> created = rest.call("PUT", "/schemas/protobuf/a/upload", form, "Content-Type", FORM);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/schemas/protobuf/a"));
        assertThat(rest.schemas.schemas.get("a").version()).isEqualTo("5");
        assertThat(rest.call("PUT", "/schemas/protobuf/a/upload", form, "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    public void formsThatCannotBeUsedAreRefused() {
        assertThat(rest.call("PUT", "/schemas/protobuf/a/upload", "{}").statusCode())
                .isEqualTo(415);
        assertRefused(part("version", "5"), "file field is required");
        assertRefused(part("file", "a") + part("file", "b"), "file field must appear exactly once");
        assertRefused(
                part("file", "a") + part("version", "1") + part("version", "2"), "version field must not be repeated");
        assertRefused(part("file", "a") + part("version", "1".repeat(5_000)), "version field is too large");
    }

    private void assertRefused(String parts, String message) {
        HttpResponse<String> answer =
                rest.call("PUT", "/schemas/protobuf/a/upload", parts + "--x--\r\n", "Content-Type", FORM);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(message);
    }

    private static String part(String name, String content) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + content + "\r\n";
    }
}
