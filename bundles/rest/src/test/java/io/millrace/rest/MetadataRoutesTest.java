// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.Rule;
import org.junit.Test;

public class MetadataRoutesTest {
    @Rule
    public final RestServer rest = new RestServer();

    @Test
    public void anExtensionIsListedOnce() {
        assertThat(rest.get("/metadata/sources").body())
                .containsOnlyOnce("\"name\":\"sim\"")
                .contains("\"type\":\"internal\"");
        assertThat(rest.get("/metadata/sinks").body()).isEqualTo("[]");
    }

    @Test
    public void aFormHasWhatTheExtensionDeclares() {
        assertThat(rest.get("/metadata/sources/sim").body())
                .contains("\"dataSource\":{\"exist\":true,\"name\":\"datasource\"")
                .contains("\"properties\":{\"default\":[{\"exist\":true,\"name\":\"interval\",\"default\":\"1000ms\"")
                .contains(
                        "\"control\":\"select\",\"connection_related\":false,\"optional\":false,\"values\":[\"a\",\"b\"]");
    }

    @Test
    public void thereIsNoFormForWhatIsNotInstalled() {
        HttpResponse<String> refused = rest.get("/metadata/sources/no");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).isEqualTo("{\"error\":5000,\"message\":\"source no not found\"}\n");
        assertThat(rest.get("/metadata/connections/no").body()).contains("\"error\":1000");
    }

    @Test
    public void groupsAreKeptShownAndForgotten() {
        String key = "/metadata/sources/sim/confKeys/k";
        assertThat(rest.call("PUT", key, "{\"Interval\":\"20ms\",\"sourceType\":\"stream\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(rest.get("/metadata/sources/yaml/sim").body())
                .isEqualTo("{\"k\":{\"Interval\":\"20ms\",\"sourceType\":\"stream\"}}");
        assertThat(rest.get("/metadata/resources").body()).contains("\"sources\":[{\"k\":\"sim\"}]");
        assertThat(rest.get("/metadata/resource?sourceType=stream").body()).contains("\"sim\":{\"k\":");
        assertThat(rest.get("/metadata/resource?sourceType=table").body()).isEqualTo("{}");
        assertThat(rest.call("DELETE", key, "").statusCode()).isEqualTo(200);
        assertThat(rest.get("/metadata/sources/yaml/sim").body()).isEqualTo("{}");
    }

    @Test
    public void aGroupThatIsNoObjectIsRefused() {
        assertThat(rest.call("PUT", "/metadata/sinks/x/confKeys/k", "[]").body())
                .contains("\"error\":5000");
    }
}
