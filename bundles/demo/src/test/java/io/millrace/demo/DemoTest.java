// SPDX-License-Identifier: Apache-2.0
package io.millrace.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class DemoTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private FakeMillrace millrace;

    @Before
    public void start() throws Exception {
        millrace = new FakeMillrace();
    }

    @After
    public void stop() throws Exception {
        millrace.close();
    }

    @Test
    public void showsResultsAndSumsUpWhatWentInAndWhatCameBack() {
        assertThat(Demo.run(out, millrace.arguments())).isZero();

        assertThat(screen())
                .contains("\"average\":1.5")
                .containsPattern("events in +200 ")
                .containsPattern("demo_hot .*expected \\d+, lost 1, repeated 0")
                .containsPattern("demo_average .*of 200 readings, lost 0")
                .containsPattern("latency +p50 [0-9.]+ ms +p99 [0-9.]+ ms");
    }

    @Test
    public void makesAStreamAndTwoRulesAndTakesThemAwayAgain() {
        Demo.run(out, millrace.arguments());

        assertThat(millrace.calls)
                .containsSubsequence(
                        "POST /streams",
                        "POST /rules",
                        "POST /rules",
                        "DELETE /rules/demo_hot",
                        "DELETE /rules/demo_average",
                        "DELETE /streams/demo_sensors")
                .endsWith("DELETE /streams/demo_sensors");
        assertThat(millrace.bodies)
                .anyMatch(body -> body.startsWith("{\"sql\":\"CREATE STREAM demo_sensors (")
                        && body.contains("EXTRA=\\\"{\\\\\\\"server\\\\\\\":\\\\\\\"tcp://127.0.0.1:"));
    }

    @Test
    public void leavesThemWhenAskedTo() {
        String[] arguments = millrace.arguments();
        String[] keeping = Arrays.copyOf(arguments, arguments.length + 1);
        keeping[arguments.length] = "--keep";

        assertThat(Demo.run(out, keeping)).isZero();
        assertThat(millrace.calls).endsWith("POST /rules");
        assertThat(screen()).contains("kept: stream demo_sensors, rules demo_hot, demo_average");
    }

    @Test
    public void failsWithTheServersMessage() {
        millrace.refuseRules();

        assertThat(Demo.run(out, millrace.arguments())).isEqualTo(1);
        assertThat(screen()).contains("POST /rules failed with 400: {\"error\":2000,\"message\":\"no such rule\"}");
        assertThat(millrace.calls).endsWith("DELETE /streams/demo_sensors");
    }

    @Test
    public void failsWhenNobodyAnswers() throws Exception {
        String[] arguments = millrace.arguments();
        arguments[1] = "http://127.0.0.1:1";

        assertThat(Demo.run(out, arguments)).isEqualTo(1);
        assertThat(screen()).contains("Millrace does not answer at http://127.0.0.1:1");
    }

    @Test
    public void explainsAWrongCommandLine() {
        assertThat(Demo.run(out, "--rate", "fast")).isEqualTo(2);
        assertThat(Demo.run(out, "--speed")).isEqualTo(2);
        assertThat(screen())
                .contains("--rate is fast, expected a number from 1 to 100000")
                .contains("unknown option --speed")
                .contains("usage: millrace demo");
    }

    private String screen() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
