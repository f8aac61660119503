// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.examples;

import static io.millrace.itests.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.millrace.itests.Json;
import io.millrace.itests.http.Call;
import io.millrace.itests.http.Http;
import io.millrace.itests.http.ManagementApi;
import io.millrace.itests.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.rules.ExternalResource;

/** A fresh server into whose deploy folder plugins are copied, and a stream {@code readings} that is pushed over HTTP. */
final class ExampleServer extends ExternalResource {
    private final Http http = new Http();
    private ServerProcess process;
    private ManagementApi api;

    @Override
    protected void before() throws Throwable {
        process = ServerProcess.unpacked("examples");
        process.start();
        process.awaitReady();
        api = new ManagementApi(process.address().rest());
        api.stream("CREATE STREAM readings () WITH (TYPE=\"httppush\", DATASOURCE=\"/readings\", FORMAT=\"json\")");
    }

    @Override
    protected void after() {
        try {
            process.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Path deployFolder() {
        return process.home().resolve("deploy");
    }

    Path configurationFile(String pid) {
        return process.home().resolve("etc").resolve(pid + ".cfg");
    }

    ManagementApi api() {
        return api;
    }

    /** Writes a file where plugins look for it. */
    void dataFile(String name, String... lines) throws IOException {
        Files.write(files().resolve(name), List.of(lines));
    }

    private Path files() throws IOException {
        return Files.createDirectories(process.data().resolve("files"));
    }

    /** Creates a rule as soon as what it needs is installed. */
    void rule(String id, String sql, String sinkType, ObjectNode sink) {
        eventually(() -> api.rule(id, sql, sinkType, sink));
    }

    /** Creates a rule whose results go to a file, and returns that. */
    Outlet rule(String id, String sql) throws IOException {
        rule(id, sql, "file", Json.object().put("path", id + ".txt"));
        return file(id);
    }

    /** Creates a stream and a rule on it whose results go to a file. */
    Outlet rule(String id, String streamOptions, String fields) throws IOException {
        eventually(() -> api.stream("CREATE STREAM " + id + " () WITH (" + streamOptions + ")"));
        return rule(id, "SELECT " + fields + " FROM " + id);
    }

    /** Creates a graph rule in which readings pass one operator. */
    Outlet graph(String id, String operator, ObjectNode options) throws IOException {
        ObjectNode graph = Json.object();
        node(graph, "in", "source", "httppush").put("sourceName", "readings");
        node(graph, "step", "operator", operator).setAll(options);
        node(graph, "out", "sink", "file").put("path", id + ".txt");
        graph.withArray("/topo/sources").add("in");
        graph.withArray("/topo/edges/in").add("step");
        graph.withArray("/topo/edges/step").add("out");
        Call create = Call.post(
                process.address().rest() + "/rules", Json.object().put("id", id).set("graph", graph));
        eventually(() -> assertThat(http.send(create).status()).isEqualTo(201));
        return file(id);
    }

    private static ObjectNode node(ObjectNode graph, String key, String type, String nodeType) {
        return graph.withObject("/nodes/" + key)
                .put("type", type)
                .put("nodeType", nodeType)
                .putObject("props");
    }

    /** What a rule wrote into its file. */
    Outlet file(String id) throws IOException {
        Path file = files().resolve(id + ".txt");
        return () -> Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** Pushes an event, given as JSON with single quotes, to the stream of readings. */
    void push(String event) {
        Call call = Call.post(process.address().push() + "/readings", Json.parsed(event.replace('\'', '"')));
        assertThat(http.send(call).status()).as("pushed %s", event).isEqualTo(200);
    }

    /** What a command of the shell prints. */
    String shell(String command) throws IOException, InterruptedException {
        return process.shell(command);
    }
}
