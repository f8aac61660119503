// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.Rule;
import org.junit.Test;

public class PluginBundlesRoutesTest {
    private static final String BUNDLES = "/plugins/bundles";
    private static final String GEO = BUNDLES + "/acme.geo";

    @Rule
    public final RestServer rest = new RestServer();

    @Test
    public void theBodyOfARequestIsThePlugin() {
        HttpResponse<String> answer = rest.post(BUNDLES, "acme.geo 1.0.0 near @gps");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith(GEO));
        assertThat(answer.body())
                .isEqualTo("{\"name\":\"acme.geo\",\"version\":\"1.0.0\",\"state\":\"active\",\"message\":\"\","
                        + "\"origin\":\"upload\",\"sha256\":\"digest\",\"installed\":\"1970-01-01T00:00:00Z\","
                        + "\"extensions\":[{\"kind\":\"function\",\"name\":\"near\",\"used\":true},"
                        + "{\"kind\":\"source\",\"name\":\"gps\",\"used\":true}],\"rules\":[]}");
        assertThat(rest.get(GEO).body()).isEqualTo(answer.body());
        assertThat(rest.get(BUNDLES).body()).isEqualTo("[" + answer.body() + "]");
    }

    @Test
    public void aFileOfAFormIsThePlugin() {
        String form = "--x\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n--hello\r\n\r\n--x\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"geo.jar\"\r\n"
                + "Content-Type: application/java-archive\r\n\r\nacme.geo 1.0.0 ne\r\nar\r\n--x--\r\n";
        HttpResponse<String> answer =
                rest.call("POST", BUNDLES, form, "Content-Type", "multipart/form-data; boundary=x");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("\"name\":\"ne\\r\\nar\"");
    }

    @Test
    public void formsWithoutAFileAreRefused() {
        assertFormRefused("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n", "holds no file");
        assertFormRefused("--x--", "the form holds no file");
        assertFormRefused("nothing", "the form ends in the middle of a part");
        assertFormRefused(
                "--x\r\nContent-Disposition: form-data; filename=\"a\"\r\n\r\nacme.geo", "ends in the middle");
    }

    private void assertFormRefused(String form, String reason) {
        HttpResponse<String> answer =
                rest.call("POST", BUNDLES, form, "Content-Type", "multipart/form-data; boundary=x");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(reason);
    }

    @Test
    public void anAddressLeadsToThePlugin() {
        rest.plugins.web.put("https://acme.com/geo.jar", "acme.geo 1.0.0 near");
        assertThat(rest.post(BUNDLES, "{\"file\":\"https://acme.com/geo.jar\"}").body())
                .contains("\"origin\":\"https://acme.com/geo.jar\"");
        assertThat(rest.post(BUNDLES, "{\"file\":\"https://acme.com/none.jar\"}")
                        .body())
                .contains("\"error\":1003", "cannot be fetched");
        assertThat(rest.post(BUNDLES, "{}").body()).contains("file is missing");
        assertThat(rest.post(BUNDLES, "").body()).contains("the body is empty");
    }

    @Test
    public void aPluginIsUpdated() {
        rest.plugins.add("acme.geo 1.0.0 near");
        assertThat(rest.call("PUT", GEO, "acme.geo 1.1.0 near").statusCode()).isEqualTo(200);
        assertThat(rest.get(GEO).body()).contains("\"version\":\"1.1.0\"");
        assertThat(rest.call("PUT", BUNDLES + "/other", "other 1 x").statusCode())
                .isEqualTo(404);
    }

    @Test
    public void aPluginThatRulesUseGoesOnlyByForce() {
        rest.plugins.rules.add("r1");
        rest.plugins.rules.add("r2");
        rest.plugins.add("acme.geo 1.0.0 near");
        HttpResponse<String> answer = rest.call("DELETE", GEO, "");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .startsWith("{\"error\":1000,\"message\":\"plugin acme.geo is used by rules r1, r2; ")
                .endsWith(",\"rules\":[\"r1\",\"r2\"]}\n");
        assertThat(rest.call("DELETE", GEO + "?force=true", "").body()).isEqualTo("plugin acme.geo is uninstalled");
        assertThat(rest.get(GEO).statusCode()).isEqualTo(404);
    }

    @Test
    public void refusedFilesAreListedWithTheReason() {
        rest.plugins.refusedFiles.add("bad.jar");
        assertThat(rest.get(BUNDLES).body())
                .isEqualTo("[{\"name\":\"bad.jar\",\"version\":\"\",\"state\":\"refused\","
                        + "\"message\":\"it is broken\",\"origin\":\"deploy/bad.jar\"}]");
    }
}
