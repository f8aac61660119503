// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.service.RuleStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.Test;

public class StatusJsonTest {
    private final Map<String, Object> metrics = new LinkedHashMap<>();

    @Test
    public void theFullStatusIsIndentedAndKeepsTheOrderOfTheNodes() {
        metrics.put("source_z_0_records_in_total", 2L);
        metrics.put("op_2_a_0_last_exception", "");

        assertThat(JsonBodies.writePretty(StatusJson.full(status("running"))))
                .isEqualTo("{\n  \"status\": \"running\",\n  \"message\": \"why\",\n  \"lastStartTimestamp\": 1,\n"
                        + "  \"lastStopTimestamp\": 2,\n  \"nextStartTimestamp\": 3,\n"
                        + "  \"source_z_0_records_in_total\": 2,\n  \"op_2_a_0_last_exception\": \"\"\n}");
    }

    @Test
    public void theBriefStatusShowsTheNodeWithTheLatestException() {
        exception("op_2_decoder_0", 100, "old", 9);
        exception("sink_nop_0_0", 200, "new", 2);

        assertThat(StatusJson.brief(status("running")))
                .containsEntry("last_exception", "new")
                .containsEntry("exceptions_total", 2L);
    }

    @Test
    public void theBriefStatusOfAStoppedRuleShowsNoException() {
        exception("sink_nop_0_0", 200, "new", 2);

        assertThat(JsonBodies.write(StatusJson.brief(status("stopped"))))
                .isEqualTo("{\"status\":\"stopped\",\"last_exception\":\"\",\"exceptions_total\":0}");
    }

    private void exception(String node, long time, String text, long total) {
        metrics.put(node + "_exceptions_total", total);
        metrics.put(node + "_last_exception", text);
        metrics.put(node + "_last_exception_time", time);
    }

    private RuleStatus status(String state) {
        return new RuleStatus(state, "why", 1, 2, 3, metrics);
    }
}
