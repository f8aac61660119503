// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.Test;

public class JsonBodiesTest {

    @Test
    public void keysAreFoundInAnyCase() {
        assertThat(JsonBodies.readObject("{\"SQL\":\"x\"}").text("sql")).contains("x");
    }

    @Test
    public void absentAndNullAreEmpty() {
        assertThat(JsonBodies.readObject("{\"sql\":null}").text("sql")).isEmpty();
        assertThat(JsonBodies.readObject("null").text("sql")).isEmpty();
    }

    @Test
    public void aValueOfAnotherKindIsRefusedWithItsKey() {
        assertThatThrownBy(() -> JsonBodies.readObject("{\"debug\":1}").flag("debug"))
                .hasMessage("debug is a number, expected a boolean");
        assertThatThrownBy(() -> JsonBodies.readObject("{\"tags\":[1]}").texts("tags"))
                .hasMessageContaining("expected an array of texts");
    }

    @Test
    public void anArrayOfTextsIsRead() {
        assertThat(JsonBodies.readObject("{\"tags\":[\"a\",\"b\"]}").texts("tags"))
                .contains(List.of("a", "b"));
    }

    @Test
    public void malformedTextIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> JsonBodies.readObject("{"))
                .hasMessage("Unexpected end-of-input: expected close marker for Object at line 1, column 2");
    }

    @Test
    public void whatFollowsTheValueIsRefused() {
        assertThatThrownBy(() -> JsonBodies.readObject("{} {}")).hasMessageContaining("railing token");
    }

    @Test
    public void anotherKindOfBodyIsRefused() {
        assertThatThrownBy(() -> JsonBodies.readObject("[]")).hasMessage("expected an object, found an array");
        assertThatThrownBy(() -> JsonBodies.readList("{}")).hasMessage("expected an array, found an object");
        assertThatThrownBy(() -> JsonBodies.readObject(" ")).hasMessage("the body is empty");
    }
}
