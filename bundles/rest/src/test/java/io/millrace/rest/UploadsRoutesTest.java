// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.Rule;
import org.junit.Test;

public class UploadsRoutesTest {
    @Rule
    public final RestServer rest = new RestServer();

    @Test
    public void filesAreKeptListedAndDeleted() {
        assertThat(rest.post("/config/uploads", "{\"Name\":\"a.txt\",\"Content\":\"hello\"}")
                        .body())
                .isEqualTo("/up/a.txt");
        assertThat(rest.post("/config/uploads", "{\"name\":\"b.txt\",\"file\":\"file:///x\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(rest.get("/config/uploads").body()).isEqualTo("[\"/up/a.txt\",\"/up/b.txt\"]");
        assertThat(rest.call("DELETE", "/config/uploads/a.txt", "").body()).isEqualTo("ok");
        assertThat(rest.call("DELETE", "/config/uploads/a.txt", "").statusCode())
                .isEqualTo(400);
    }

    @Test
    public void aFileMayComeInAForm() {
        String form = "--x\r\nContent-Disposition: form-data; name=\"uploadFile\"; filename=\"\u00e4.txt\"\r\n\r\n"
                + "h\u00e9\r\n--x--\r\n";

        assertThat(rest.call("POST", "/config/uploads", form, "Content-Type", "multipart/form-data; boundary=x")
                        .statusCode())
                .isEqualTo(201);
        assertThat(rest.uploads.files.get("\u00e4.txt")).isEqualTo("h\u00e9".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    public void aFileHasEitherContentOrAnAddress() {
        assertThat(rest.post("/config/uploads", "{\"name\":\"a\"}").body()).contains("expected either content or file");
        assertThat(rest.post("/config/uploads", "{\"name\":\"a\",\"content\":\"x\",\"file\":\"file:///x\"}")
                        .statusCode())
                .isEqualTo(400);
    }
}
