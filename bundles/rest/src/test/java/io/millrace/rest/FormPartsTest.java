// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.Test;

public class FormPartsTest {
    private static final String BODY = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.proto\"\r\n"
            + "Content-Type: text/plain\r\n\r\nmessage A {}\r\n\r\n--x\r\n"
            + "Content-Disposition: form-data; name=\"version\"\r\n\r\n5\r\n--x--\r\n";

    @Test
    public void partsAreFoundByName() {
        FormParts parts = FormParts.read(BODY, "x");
        assertThat(parts.named("file")).containsExactly("message A {}\r\n");
        assertThat(parts.named("version")).containsExactly("5");
        assertThat(parts.named("filename")).isEmpty();
    }

    @Test
    public void theBoundaryIsThatOfTheContentType() {
        assertThat(FormParts.boundary("multipart/form-data; boundary=abc")).isEqualTo("abc");
        assertThat(FormParts.boundary("Multipart/Form-Data; charset=utf-8; boundary=\"a b\""))
                .isEqualTo("a b");
        assertThat(FormParts.boundary("application/json")).isEmpty();
        assertThat(FormParts.boundary(null)).isEmpty();
    }

    @Test
    public void bodiesThatAreNoFormAreRefused() {
        for (String body : new String[] {"", "text", "--y\r\n\r\n--y--", "--x\r\nno header\r\n\r\nx\r\n--x--"}) {
            assertThatThrownBy(() -> FormParts.read(body, "x")).as(body).hasMessageContaining("no multipart form");
        }
    }
}
