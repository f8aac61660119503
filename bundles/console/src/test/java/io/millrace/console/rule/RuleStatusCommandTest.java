// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.console.fake.FakeRules;
import io.millrace.console.fake.Shell;
import io.millrace.engine.service.RuleStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.Test;

public class RuleStatusCommandTest {
    private final FakeRules rules = new FakeRules();
    private final Shell shell = Shell.with(rules).and(RuleStatusCommand.class);

    @Test
    public void aRuleThatNeverRanHasNoTimesAndNoTable() {
        rules.having("r1", new RuleStatus("stopped", "", 0, 0, 0, Map.of()));

        assertThat(shell.type("rule:status r1").lines())
                .containsExactly("State:      stopped", "Last start: never", "Last stop:  never");
    }

    @Test
    public void messageAndTimesAreShown() {
        rules.having("r1", new RuleStatus("waiting", "PLUGIN_MISSING: function f", 1_000, 2_000, 3_000, Map.of()));

        assertThat(shell.type("rule:status r1").lines())
                .containsExactly(
                        "State:      waiting",
                        "Message:    PLUGIN_MISSING: function f",
                        "Last start: 1970-01-01T00:00:01Z",
                        "Last stop:  1970-01-01T00:00:02Z",
                        "Next start: 1970-01-01T00:00:03Z");
    }

    @Test
    public void everyNodeHasALine() {
        Map<String, Object> metrics = new LinkedHashMap<>();
        metrics.put("source_demo_0_records_in_total", 7L);
        metrics.put("source_demo_0_records_out_total", 6L);
        metrics.put("source_demo_0_exceptions_total", 1L);
        metrics.put("source_demo_0_last_exception", "broken\n  badly");
        metrics.put("source_demo_0_connection_status", -1L);
        metrics.put("op_3_project_0_records_in_total", 6L);
        metrics.put("op_3_project_0_dropped_total", 2L);
        metrics.put("op_3_project_0_process_latency_us", 12L);
        metrics.put("op_3_project_0_last_exception", "");
        metrics.put("sink_mqtt_0_0_buffer_length", 3L);
        metrics.put("sink_mqtt_0_0_connection_status", 1L);
        rules.having("r1", new RuleStatus("running", "", 1_000, 0, 0, metrics));

        assertThat(shell.rows("rule:status --no-format r1").stream().skip(4))
                .containsExactly(
                        "source_demo\t7\t6\t0\t0\t0\t1\tdisconnected\tbroken badly",
                        "op_3_project\t6\t0\t2\t0\t12\t0\t\t",
                        "sink_mqtt_0\t0\t0\t0\t3\t0\t0\tconnected");
    }

    @Test
    public void connectionsAreInOneOfThreeStatesUnlessThereIsNone() {
        Map<String, Object> metrics = new LinkedHashMap<>();
        node(metrics, "sink_nop_0_0_", 0, 0);
        node(metrics, "source_up_0_", 1, 5);
        node(metrics, "source_down_0_", -1, 5);
        node(metrics, "source_trying_0_", 0, 5);
        rules.having("r1", new RuleStatus("running", "", 1_000, 0, 0, metrics));

        assertThat(shell.rows("rule:status --no-format r1").stream().skip(4).map(row -> row.split("\t", -1)[7]))
                .containsExactly("", "connected", "disconnected", "connecting");
    }

    private static void node(Map<String, Object> metrics, String prefix, long connection, long lastTry) {
        metrics.put(prefix + "connection_status", connection);
        metrics.put(prefix + "connection_last_try_time", lastTry);
    }

    @Test
    public void anUnknownRuleIsOneLineOfError() {
        assertThat(shell.type("rule:status r9")).isEqualTo("Error executing command: Rule r9 is not found.");
    }
}
