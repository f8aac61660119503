// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class RuleStateRoutesTest {
    @Rule
    public final RestServer rest = new RestServer();

    @Before
    public void addRule() {
        rest.rules.add("r", "a", "b");
    }

    @Test
    public void tagsAreReplacedAddedAndRemoved() {
        assertThat(rest.call("PATCH", "/rules/r/tags", "{\"tags\":[\"b\",\"c\"]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(rest.rules.list().get(0).tags()).containsExactly("a", "b", "c");
        rest.call("DELETE", "/rules/r/tags", "{\"keys\":[\"a\",\"no\"]}");
        assertThat(rest.rules.list().get(0).tags()).containsExactly("b", "c");
        rest.call("PUT", "/rules/r/tags", "{\"tags\":[\"x\"]}");
        assertThat(rest.rules.list().get(0).tags()).containsExactly("x");
        assertThat(rest.call("PUT", "/rules/no/tags", "{\"tags\":[]}").statusCode())
                .isEqualTo(404);
    }

    @Test
    public void resultColumnsHaveTheirPlaces() {
        assertThat(rest.get("/rules/r/schema").body())
                .isEqualTo("{\"x\":{\"hasIndex\":true,\"index\":0},\"b\":{\"hasIndex\":true,\"index\":1}}");
    }

    @Test
    public void rowsOfTablesAreShownWithTheirTable() {
        assertThat(rest.get("/rules/r/scantables").body()).isEqualTo("[{\"emitter\":\"t\",\"content\":{\"id\":1}}]");
    }

    @Test
    public void onlySourcesCanBeReset() {
        assertThat(rest.call("PUT", "/rules/r/reset_state", "{\"type\":7}").body())
                .contains("unknown stateType:7");
        assertThat(rest.call("PUT", "/rules/r/reset_state", "{\"type\":1,\"params\":{\"streamName\":\"s\"}}")
                        .body())
                .contains("stream s not found in topo");
    }
}
