// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.examples;

import static io.millrace.itests.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.itests.Json;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.After;
import org.junit.Before;
import org.junit.ClassRule;
import org.junit.Test;

/** Each plugin of the author's guide is copied into the deploy folder of a running server, used, and updated while it is used. */
public class ExamplePluginsIT {
    @ClassRule
    public static final ExampleServer SERVER = new ExampleServer();

    private static final Path TARGET = Path.of("target", "examples");
    private static final String NEXT_VERSION = "1.0.1";

    private DatagramOutlet datagrams;
    private LineOutlet lines;

    @Before
    public void listen() throws IOException {
        datagrams = new DatagramOutlet();
        lines = new LineOutlet();
    }

    @After
    public void close() throws IOException {
        datagrams.close();
        lines.close();
    }

    @Test
    public void aScalarFunction() throws Exception {
        isUsedAndUpdated(
                "dewpoint",
                () -> readings(
                        "dew", "SELECT round(dew_point(celsius, humidity)) AS dew FROM readings",
                        "{'celsius':20.5,'humidity':55.0}", "[{\"dew\":11}]"));
    }

    @Test
    public void anAggregateFunction() throws Exception {
        isUsedAndUpdated(
                "rms",
                () -> readings(
                        "strength", "SELECT rms(swing) AS strength FROM readings GROUP BY COUNTWINDOW(1)",
                        "{'swing':-3}", "[{\"strength\":3}]"));
    }

    @Test
    public void anAnalyticFunction() throws Exception {
        isUsedAndUpdated(
                "ema",
                () -> readings(
                        "smooth", "SELECT ema(speed, 0.5) AS smooth FROM readings WHERE speed > 0",
                        "{'speed':8}", "[{\"smooth\":8}]"));
    }

    @Test
    public void aTableFunction() throws Exception {
        isUsedAndUpdated(
                "bits",
                () -> readings(
                        "alarms", "SELECT set_bits(word) AS bit FROM readings WHERE word > 0",
                        "{'word':9}", "[{\"bit\":3}]"));
    }

    @Test
    public void anOperatorOfAGraphRule() throws Exception {
        isUsedAndUpdated("deadband", () -> {
            Outlet moved = SERVER.graph(
                    "moved", "deadband", Json.object().put("column", "level").put("width", 1));
            return new ExampleUse(
                    "moved",
                    () -> {
                        SERVER.push("{'level':1}");
                        SERVER.push("{'level':1.5}");
                        SERVER.push("{'level':5}");
                    },
                    moved,
                    "[{\"level\":5}]");
        });
    }

    @Test
    public void aPulledSource() throws Exception {
        isUsedAndUpdated("host", () -> {
            Outlet busy = SERVER.rule(
                    "busy",
                    "TYPE=\"host\", FORMAT=\"json\", EXTRA=\"{\\\"interval\\\":\\\"100ms\\\"}\"",
                    "processors > 0 AS alive");
            return new ExampleUse("busy", () -> {}, busy, "[{\"alive\":true}]");
        });
    }

    @Test
    public void aSourceOfBytesAndTheFormatThatDecodesThem() throws Exception {
        ExampleJar.of("logfmt").deployTo(SERVER.deployFolder());
        int port = freePort();
        isUsedAndUpdated("udp", () -> {
            Outlet heard = SERVER.rule(
                    "heard", "TYPE=\"udp\", DATASOURCE=\"127.0.0.1:" + port + "\", FORMAT=\"logfmt\"", "level, took");
            return new ExampleUse(
                    "heard", () -> send("level=info took=1.5", port), heard, "[{\"level\":\"info\",\"took\":1.5}]");
        });
        isUpdated(
                "logfmt",
                new ExampleUse(
                        "heard",
                        () -> send("level=warn took=2.5", port),
                        SERVER.file("heard"),
                        "[{\"level\":\"warn\",\"took\":2.5}]"));
    }

    @Test
    public void aSinkOfRowsThatIsConfigured() throws Exception {
        Files.writeString(SERVER.configurationFile("io.millrace.example.statsd"), "port = " + datagrams.port() + "\n");
        isUsedAndUpdated("statsd", () -> {
            SERVER.rule(
                    "gauges",
                    "SELECT gauge FROM readings WHERE gauge > 0",
                    "statsd",
                    Json.object().put("prefix", "mill"));
            return new ExampleUse("gauges", () -> SERVER.push("{'gauge':7.5}"), datagrams, "mill.gauge:7.5|g");
        });
        try (DatagramOutlet other = new DatagramOutlet()) {
            Files.writeString(SERVER.configurationFile("io.millrace.example.statsd"), "port = " + other.port() + "\n");
            new ExampleUse("gauges", () -> SERVER.push("{'gauge':8.5}"), other, "mill.gauge:8.5|g").assertWorks();
        }
    }

    @Test
    public void aConnectionAndASinkThatUsesIt() throws Exception {
        isUsedAndUpdated("line", () -> {
            SERVER.rule(
                    "told",
                    "SELECT said FROM readings WHERE said != \"\"",
                    "line",
                    Json.object().put("port", lines.port()));
            return new ExampleUse("told", () -> SERVER.push("{'said':'hi'}"), lines, "[{\"said\":\"hi\"}]");
        });
    }

    @Test
    public void aLookupSource() throws Exception {
        SERVER.dataFile("halls.csv", "id,hall", "1,A", "2,B");
        isUsedAndUpdated("csv", () -> {
            eventually(
                    () -> SERVER.api()
                            .table(
                                    "CREATE TABLE halls () WITH (TYPE=\"csv\", DATASOURCE=\"halls.csv\", KIND=\"lookup\", KEY=\"id\")"));
            return readings(
                    "placed",
                            "SELECT readings.door, halls.hall FROM readings INNER JOIN halls ON readings.door = halls.id",
                    "{'door':2}", "[{\"door\":2,\"hall\":\"B\"}]");
        });
    }

    /** A rule on the stream of readings whose results go to a file. */
    private static ExampleUse readings(String rule, String sql, String event, String expected) throws IOException {
        return new ExampleUse(rule, () -> SERVER.push(event), SERVER.rule(rule, sql), expected);
    }

    /** The way of a plugin into a rule. */
    @FunctionalInterface
    private interface Beginning {
        ExampleUse use() throws Exception;
    }

    private static void isUsedAndUpdated(String example, Beginning beginning) throws Exception {
        ExampleJar.of(example).deployTo(SERVER.deployFolder());
        ExampleUse use = beginning.use();
        use.assertWorks();
        isUpdated(example, use);
    }

    private static void isUpdated(String example, ExampleUse use) throws Exception {
        ExampleJar.of(example).withVersion(NEXT_VERSION, TARGET).deployTo(SERVER.deployFolder());
        eventually(() -> assertThat(SERVER.shell("plugin:list").lines())
                .as("installed plugins")
                .anySatisfy(line -> assertThat(line).contains("io.millrace.example." + example, NEXT_VERSION)));
        use.assertWorks();
        SERVER.api().assertState(use.rule(), "running");
    }

    private static void send(String text, int port) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        InetSocketAddress receiver = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(bytes, bytes.length, receiver));
        }
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
