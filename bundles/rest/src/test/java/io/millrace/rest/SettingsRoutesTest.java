// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.Rule;
import org.junit.Test;

public class SettingsRoutesTest {
    @Rule
    public final RestServer rest = new RestServer();

    @Test
    public void settingsAreHandedToTheServer() {
        changes("{\"logLevel\":\"warn\",\"consoleLog\":true,\"fileLog\":false,\"timezone\":\"Asia/Tokyo\"}");

        assertThat(rest.server.told).containsExactly("zone Asia/Tokyo", "level warn console true file false");
    }

    @Test
    public void whatIsNotNamedIsNotTouched() {
        changes("{}");
        changes("{\"timezone\":\"UTC\",\"unknown\":1,\"metricsDumpConfig\":{\"enable\":false}}");

        assertThat(rest.server.told).containsExactly("zone UTC");
    }

    @Test
    public void debugGoesBeforeTheLevelUntilItIsSwitchedOff() {
        changes("{\"logLevel\":\"warn\"}");
        changes("{\"debug\":true}");
        changes("{\"logLevel\":\"error\"}");
        changes("{\"debug\":false}");
        changes("{\"debug\":false}");

        assertThat(rest.server.told)
                .containsExactly(
                        "level warn console - file -",
                        "level debug console - file -",
                        "level debug console - file -",
                        "level error console - file -");
    }

    private void changes(String body) {
        HttpResponse<String> answer = rest.call("PATCH", "/configs", body);
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    public void whatCannotBeIsRefusedInWords() {
        refuses("{\"timezone\":\"Nowhere\"}", "Invalid TZ: unknown time zone Nowhere");
        refuses("{\"logLevel\":\"loud\"}", "Invalid log setting: unknown log level loud");
        refuses("{\"debug\":\"yes\"}", "Invalid JSON: debug is a text, expected a boolean");
        refuses(
                "{\"metricsDumpConfig\":{\"enable\":true}}",
                "metricsDumpConfig.enable: metrics cannot be dumped by this version");
        assertThat(rest.server.told).isEmpty();
    }

    private void refuses(String body, String message) {
        HttpResponse<String> answer = rest.call("PATCH", "/configs", body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":1000,\"message\":\"" + message + "\"}\n");
    }
}
