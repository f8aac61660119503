// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.plugins;

import static io.millrace.itests.Eventually.eventually;
import static io.millrace.itests.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.itests.Json;
import io.millrace.itests.http.Call;
import io.millrace.itests.http.Http;
import io.millrace.itests.http.ManagementApi;
import io.millrace.itests.http.Reply;
import io.millrace.itests.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** A plugin comes, is exchanged under a running rule, survives a restart, goes and comes back. */
public class PluginWaysIT {
    private static final TimesPlugin DOUBLE = new TimesPlugin("acme.times", "1.0.0", "2");
    private static final TimesPlugin TRIPLE = new TimesPlugin("acme.times", "1.1.0", "3");
    private static final TimesPlugin BROKEN = new TimesPlugin("acme.times", "1.2.0", "many");
    private static final String BUNDLES = "/plugins/bundles";
    private static final String TIMES = BUNDLES + "/acme.times";
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final Http http = new Http();
    private ServerProcess server;
    private ManagementApi api;

    @Before
    public void startFresh() throws Exception {
        server = ServerProcess.unpacked("plugins");
        begin();
        api = new ManagementApi(server.address().rest());
        api.stream(
                "CREATE STREAM numbers (a BIGINT) WITH (TYPE=\"httppush\", DATASOURCE=\"/numbers\", FORMAT=\"json\")");
    }

    private void begin() throws IOException {
        server.start();
        server.awaitReady();
    }

    @After
    public void stop() throws InterruptedException {
        server.stop();
    }

    @Test
    public void overRest() throws Exception {
        assertThat(call("POST", BUNDLES, DOUBLE).status()).isEqualTo(201);
        createRule();
        eventually(() -> assertResult(10));
        long started = started();

        assertThat(call("PUT", TIMES, TRIPLE).status()).isEqualTo(200);
        eventually(() -> assertResult(15));
        assertThat(started()).as("start of the rule").isEqualTo(started);

        Reply broken = call("PUT", TIMES, BROKEN);
        assertThat(broken.status()).isEqualTo(400);
        assertThat(broken.text()).contains("its activator fails");
        eventually(() -> assertResult(15));

        server.stop();
        begin();
        eventually(() -> api.assertState("times", "running"));
        eventually(() -> assertResult(15));

        Reply used = http.send(Call.delete(server.address().rest() + TIMES));
        assertThat(used.status()).isEqualTo(409);
        assertThat(used.text()).contains("\"rules\":[\"times\"]");
        assertThat(http.send(Call.delete(server.address().rest() + TIMES + "?force=true"))
                        .status())
                .isEqualTo(200);
        eventually(() -> api.assertState("times", "waiting"));

        assertThat(call("POST", BUNDLES, DOUBLE).status()).isEqualTo(201);
        eventually(() -> assertResult(10));
    }

    @Test
    public void throughTheFolder() throws Exception {
        put("times.jar", DOUBLE);
        within(AT_ONCE, () -> assertVersion("1.0.0"));
        createRule();
        eventually(() -> assertResult(10));

        put("times.jar", BROKEN);
        eventually(() -> assertThat(bundles().toString()).contains("refused"));
        assertVersion("1.0.0");
        eventually(() -> assertResult(10));

        put("times.jar", TRIPLE);
        within(AT_ONCE, () -> assertVersion("1.1.0"));
        eventually(() -> assertResult(15));

        Files.delete(deployed("times.jar"));
        eventually(() -> api.assertState("times", "waiting"));
        put("times.jar", DOUBLE);
        eventually(() -> assertResult(10));
    }

    private void createRule() throws IOException {
        api.rule(
                "times",
                "SELECT times(a) AS b FROM numbers",
                "file",
                Json.object().put("path", "times.txt"));
        eventually(() -> api.assertState("times", "running"));
    }

    private void assertResult(int expected) throws IOException {
        Path results = server.data().resolve("files").resolve("times.txt");
        long before = Files.exists(results) ? Files.size(results) : 0;
        http.send(Call.post(server.address().push() + "/numbers", Json.object().put("a", 5)));
        within(
                AT_ONCE,
                () -> assertThat(Files.readString(results).substring((int) before))
                        .contains("\"b\":" + expected));
    }

    private void assertVersion(String version) {
        assertThat(bundles().path(0).path("version").textValue()).isEqualTo(version);
    }

    private JsonNode bundles() {
        return Json.parsed(
                http.send(Call.get(server.address().rest() + BUNDLES)).text());
    }

    private long started() {
        return api.status("times").required("lastStartTimestamp").longValue();
    }

    private Reply call(String method, String path, TimesPlugin plugin) throws IOException {
        return http.send(
                Call.of(method, server.address().rest() + path).with(plugin.jar(), "application/java-archive"));
    }

    private void put(String name, TimesPlugin plugin) throws IOException {
        Files.write(deployed(name), plugin.jar());
    }

    private Path deployed(String name) {
        return server.home().resolve("deploy").resolve(name);
    }
}
