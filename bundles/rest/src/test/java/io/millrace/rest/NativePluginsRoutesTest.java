// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class NativePluginsRoutesTest {
    @Rule
    public final RestServer rest = new RestServer();

    @Before
    public void publish() {
        rest.plugins.web.put("https://acme.com/geo.zip", "acme.geo 1.2.0 near far @gps");
    }

    @Test
    public void aSourceIsCreatedShownUpdatedAndDeleted() {
        String body = "{\"name\":\"gps\",\"file\":\"https://acme.com/geo.zip\"}";
        HttpResponse<String> created = rest.post("/plugins/sources", body);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).isEqualTo("sources plugin gps is created");
        assertThat(rest.get("/plugins/sources").body()).isEqualTo("[\"gps\"]");
        assertThat(rest.get("/plugins/sinks").body()).isEqualTo("[]");
        assertThat(rest.get("/plugins/sources/gps").body()).isEqualTo("{\"name\":\"gps\",\"version\":\"1.2.0\"}");
        assertThat(rest.post("/plugins/sources", body).body()).contains("plugin gps is duplicate");
        assertThat(rest.call("PUT", "/plugins/sources/gps", body).body()).isEqualTo("plugin gps is updated");
        assertThat(rest.call("DELETE", "/plugins/sources/gps?stop=1", "").body())
                .isEqualTo("sources plugin gps is deleted");
        assertThat(rest.get("/plugins/sources/gps").statusCode()).isEqualTo(404);
    }

    @Test
    public void aPluginOfFunctionsHasAName() {
        rest.post(
                "/plugins/functions",
                "{\"name\":\"geo\",\"file\":\"https://acme.com/geo.zip\",\"functions\":[\"near\",\"far\"]}");
        assertThat(rest.get("/plugins/functions").body()).isEqualTo("[\"geo\"]");
        assertThat(rest.get("/plugins/functions/geo").body())
                .isEqualTo("{\"name\":\"geo\",\"version\":\"1.2.0\",\"functions\":[\"near\",\"far\"]}");
        assertThat(rest.get("/plugins/udfs").body()).isEqualTo("[\"far\",\"near\"]");
        assertThat(rest.get("/plugins/udfs/near").body()).isEqualTo("{\"name\":\"near\",\"plugin\":\"geo\"}");
        assertThat(rest.get("/plugins/udfs/none").statusCode()).isEqualTo(404);
    }

    @Test
    public void functionsOfAPluginAreRegistered() {
        rest.plugins.add("acme.geo 1.2.0 near far");
        assertThat(rest.get("/plugins/functions").body()).isEqualTo("[\"acme_geo\"]");
        String register = "/plugins/functions/acme_geo/register";
        assertThat(rest.post(register, "{\"functions\":[\"near\"]}").body())
                .isEqualTo("function plugin acme_geo function list is registered");
        assertThat(rest.get("/plugins/udfs").body()).isEqualTo("[\"near\"]");
        assertThat(rest.post(register, "{\"functions\":[]}").body()).contains("'functions' must not be empty");
        assertThat(rest.post(register, "{\"functions\":[\"none\"]}").body()).contains("it provides no function none");
        assertThat(rest.post("/plugins/functions/none/register", "{").statusCode())
                .isEqualTo(404);
    }

    @Test
    public void aPluginThatLacksWhatItsNameSaysIsRefused() {
        HttpResponse<String> answer =
                rest.post("/plugins/functions", "{\"name\":\"geo\",\"file\":\"https://acme.com/geo.zip\"}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("functions plugins create command error: it provides no function geo");
    }

    @Test
    public void requestsThatMeanNothingAreRefused() {
        for (String body : new String[] {
            "{", "{}", "{\"name\":\"np\"}", "{\"name\":\"np\",\"file\":\"nourl\"}", "{\"name\":\"a b\",\"file\":\"x\"}"
        }) {
            assertThat(rest.post("/plugins/sinks", body).statusCode()).as(body).isEqualTo(400);
        }
        assertThat(rest.post(
                                "/plugins/sinks",
                                "{\"name\":\"np\",\"file\":\"https://acme.com/geo.zip\",\"shellParas\":[\"a\"]}")
                        .body())
                .contains("shellParas are not used");
        assertThat(rest.get("/plugins/sinks/invalid%20name").body()).contains("invalid characters");
        assertThat(rest.call("DELETE", "/plugins/sinks/invalid%20name", "").statusCode())
                .isEqualTo(400);
        assertThat(rest.call("PUT", "/plugins/sinks/np", "{").statusCode()).isEqualTo(404);
        assertThat(rest.post("/plugins/sinks/np/register", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    public void nothingIsBuiltAheadAndNoProcessIsAPlugin() {
        assertThat(rest.get("/plugins/sources/prebuild").body()).isEqualTo("{}");
        assertThat(rest.get("/plugins/portables").body()).isEqualTo("[]");
        assertThat(rest.get("/plugins/portables/a/status").statusCode()).isEqualTo(404);
        assertThat(rest.call("DELETE", "/plugins/portables/a", "").statusCode()).isEqualTo(400);
        assertThat(rest.post("/plugins/portables", "{}").body()).contains("not supported by this version");
    }
}
