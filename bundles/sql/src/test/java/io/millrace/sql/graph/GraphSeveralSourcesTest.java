// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.plan.compiler.PlanOptions;
import io.millrace.sql.planner.Planning;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class GraphSeveralSourcesTest {
    private static final Map<String, Object> WINDOW = Map.of("type", "tumblingwindow", "unit", "ss", "size", 2L);
    private static final Map<String, Object> JOIN =
            Map.of("from", "s", "joins", List.of(Map.of("name", "m", "type", "inner", "on", "s.id = m.v")));

    @Test
    public void columnsAreNamedByTheirSourcesAsFarAsThePick() {
        assertThat(joined("pick", Map.of("fields", List.of("s.id AS id", "dev", "*")))
                        .plan())
                .contains(
                        "join kinds=[inner] sources=[s, m] tables={} s.id = m.v left1[s.id] right1[m.v]",
                        "last except=[] sendNull=false sources=[s, m, ] wildcard=true fields[s.id AS id, dev] replace[]");
    }

    @Test
    public void aSinkGetsPlainColumnsOfWhatWasJoined() {
        assertThat(joined("filter", Map.of("expr", "m.v > 1")).plan())
                .contains("last m.v > 1", "out_last sources=[s, m, ] wildcard=true fields[] replace[]");
    }

    @Test
    public void nodesInFrontOfAJoinKeepTheNames() {
        assertThat(joined("pick", Map.of("fields", List.of("id")))
                        .operator("up", "function", Map.of("expr", "upper(dev)"))
                        .operator("few", "pick", Map.of("fields", List.of("id", "upper")))
                        .edge("left", "up")
                        .edge("up", "few")
                        .edge("few", "win")
                        .plan())
                .contains(
                        "up except=[] sendNull=true wildcard=true fields[upper(dev) AS upper] replace[]",
                        "few sendNull=false fields[id, upper]");
    }

    @Test
    public void groupsOfJoinedRowsKeepAllColumns() {
        assertThat(joined("groupby", Map.of("dimensions", List.of("m.dev"))).plan())
                .contains("last keys[m.dev] first* ");
    }

    @Test
    public void oneWatermarkWaitsForAllEmitters() {
        assertThat(times(List.of("e", "late"))
                        .compile(Planning.eventTime())
                        .operators()
                        .get(0)
                        .type())
                .isEqualTo("watermark-slowest");
        assertThat(Planning.lines(times(List.of("e", "late")).compile(Planning.eventTime())))
                .contains("wm lateTolerance=1000 sources=[e, late]");
    }

    @Test
    public void windowsThatCouldNeverCloseAreRefused() {
        assertThat(refusal(GraphText.chain("e", "window", WINDOW), Planning.eventTime()))
                .contains("with isEventTime a window closes by watermarks, expected a watermark node in front of it");
        assertThat(refusal(times(List.of("e", "nope")), Planning.eventTime())).contains("emitter nope does not exist");
    }

    @Test
    public void timesThatGoOnApartAreNotMixed() {
        GraphText graph = new GraphText()
                .source("left", "mqtt", Map.of("sourceName", "e"))
                .source("right", "mqtt", Map.of("sourceName", "late"))
                .operator("a", "watermark", Map.of("emitters", List.of("e")))
                .operator("b", "watermark", Map.of("emitters", List.of("late")))
                .operator("win", "window", WINDOW)
                .node("out", "sink", "nop", Map.of())
                .edge("left", "a")
                .edge("right", "b")
                .edge("a", "win")
                .edge("b", "win")
                .edge("win", "out");
        assertThat(refusal(graph, Planning.eventTime()))
                .isEqualTo("node win takes rows of the watermark node a and of others, whose times go on apart; "
                        + "expected one watermark node for all of them");
    }

    @Test
    public void whatAScriptMadeIsOfNoSourceThatCouldBeJoined() {
        assertThat(refusal(
                        joined("pick", Map.of("fields", List.of("id")))
                                .operator("js", "script", Map.of("script", "function exec(msg, meta) {return msg}"))
                                .edge("left", "js")
                                .edge("js", "win"),
                        Planning.options()))
                .contains("a join takes rows as their sources gave them");
    }

    @Test
    public void aPickMayMakeSeveralRowsOrColumns() {
        assertThat(GraphText.chain("s", "pick", Map.of("fields", List.of("unnest(a)", "k")))
                        .plan())
                .containsExactly(
                        "source s [a, k]", "n1_0_project sendNull=false fields[unnest(a), k]", "n1 column=unnest");
    }

    private static GraphText joined(String type, Object properties) {
        return new GraphText()
                .source("left", "mqtt", Map.of("sourceName", "s"))
                .source("right", "mqtt", Map.of("sourceName", "m"))
                .operator("win", "window", WINDOW)
                .operator("join", "join", JOIN)
                .operator("last", type, properties)
                .node("out", "sink", "nop", Map.of())
                .edge("left", "win")
                .edge("right", "win")
                .edge("win", "join")
                .edge("join", "last")
                .edge("last", "out");
    }

    private static GraphText times(List<String> emitters) {
        return new GraphText()
                .source("left", "mqtt", Map.of("sourceName", "e"))
                .source("right", "mqtt", Map.of("sourceName", "late"))
                .operator("wm", "watermark", Map.of("emitters", emitters))
                .node("out", "sink", "nop", Map.of())
                .edge("left", "wm")
                .edge("right", "wm")
                .edge("wm", "out");
    }

    private static String refusal(GraphText graph, PlanOptions options) {
        Throwable[] refused = new Throwable[1];
        assertThatThrownBy(() -> graph.compile(options)).satisfies(thrown -> refused[0] = thrown);
        return refused[0].getMessage();
    }
}
