// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import static io.millrace.sql.graph.GraphText.chain;
import static io.millrace.sql.graph.GraphText.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.plan.Plan;
import io.millrace.plan.SinkNode;
import io.millrace.sql.planner.Planning;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class GraphPlannerTest {
    private static final Map<String, Object> FOUR = Map.of("type", "countwindow", "size", 4L);

    @Test
    public void aFilterPassesAllColumns() {
        assertThat(chain("s", "filter", Map.of("expr", "temp > 30")).plan())
                .containsExactly("source s *", "n1 temp > 30");
    }

    @Test
    public void onlyColumnsThatReachASinkOrAreReadAreDecoded() {
        assertThat(chain("s", "filter", Map.of("expr", "a > 1"), "pick", Map.of("fields", List.of("b", "c * 2 AS d")))
                        .plan())
                .containsExactly("source s [a, b, c]", "n1 a > 1", "n2 sendNull=false fields[b, c * 2 AS d]");
    }

    @Test
    public void columnsThatNodesMakeAreNotDecoded() {
        assertThat(chain(
                                "s",
                                "function",
                                Map.of("expr", "upper(dev) AS name"),
                                "pick",
                                Map.of("fields", List.of("name")))
                        .plan()
                        .get(0))
                .isEqualTo("source s [dev]");
    }

    @Test
    public void aFunctionAddsItsValueAndKeepsNull() {
        assertThat(chain("s", "function", Map.of("expr", "upper(dev)")).plan().get(1))
                .isEqualTo("n1 except=[] sendNull=true wildcard=true fields[upper(dev) AS upper] replace[]");
    }

    @Test
    public void groupsAreMadeInTheWindowWithTheAggregatesOfAllNodesBehind() {
        assertThat(chain(
                                "s",
                                "window",
                                FOUR,
                                "groupby",
                                Map.of("dimensions", List.of("dev")),
                                "aggfunc",
                                Map.of("expr", "sum(v) AS t"),
                                "filter",
                                Map.of("expr", "t > 20 AND count(*) > 1"),
                                "pick",
                                Map.of("fields", List.of("dev", "t", "sum(v) AS again"), "isAgg", true))
                        .plan())
                .containsExactly(
                        "source s [dev, v]",
                        "n1 every=4 length=4 keys[dev] first[dev] $$agg_0=sum[v], $$agg_1=count[true]",
                        "n2",
                        "n3 except=[] sendNull=true wildcard=true fields[$$agg_0 AS t, $$agg_1, $$agg_0] replace[]",
                        "n4 t > 20 AND $$agg_1 > 1",
                        "n5 sendNull=false fields[dev, t, $$agg_0 AS again]");
    }

    @Test
    public void rowsOfAWindowThatSeveralNodesReadAreGroupedInAnOperatorOfTheirOwn() {
        assertThat(on("s").operator("win", "window", FOUR)
                        .operator("agg", "aggfunc", Map.of("expr", "max(v) AS m"))
                        .operator("one", "pick", Map.of("fields", List.of("m")))
                        .edge("src", "win")
                        .edge("win", "agg", "out")
                        .edge("agg", "one")
                        .edge("one", "out")
                        .plan())
                .contains("win every=4 length=4", "agg_aggregate keys[] first[] $$agg_0=max[v]");
    }

    @Test
    public void aFilterOnGroupsJudgesThemAsHavingDoes() {
        Plan plan = chain(
                        "s",
                        "window",
                        FOUR,
                        "aggfunc",
                        Map.of("expr", "sum(v) AS t"),
                        "filter",
                        Map.of("expr", "t > 1"))
                .compile();
        assertThat(plan.operators()).extracting(node -> node.type()).endsWith("project", "having");
    }

    @Test
    public void theWaysOutOfASwitchAreInputsOfTheirOwn() {
        Plan plan = on("s").operator(
                        "sw", "switch", Map.of("cases", List.of("v > 40", "v > 9"), "stopAtFirstMatch", true))
                .operator("hot", "pick", Map.of("fields", List.of("dev")))
                .edge("src", "sw")
                .edge("sw", List.of("hot"), List.of("out"))
                .edge("hot", "out")
                .compile();
        assertThat(plan.operator("hot").orElseThrow().inputs()).containsExactly("sw");
        assertThat(plan.sinks()).containsExactly(new SinkNode("out", "nop", List.of("sw#1", "hot"), Map.of()));
    }

    @Test
    public void aSwitchJudgesACollectionByItsAggregates() {
        assertThat(on("s").operator("win", "window", FOUR)
                        .operator("sw", "switch", Map.of("cases", List.of("avg(v) > 40")))
                        .edge("src", "win")
                        .edge("win", "sw")
                        .edge("sw", List.of("out"))
                        .plan()
                        .get(2))
                .startsWith("sw folds=true stopAtFirstMatch=false cases[$$agg_0 > 40")
                .endsWith("keys[] first* $$agg_0=avg[v]");
    }

    @Test
    public void sortKeysAreExpressionsWithDirections() {
        assertThat(chain(
                                "s",
                                "window",
                                FOUR,
                                "orderby",
                                Map.of("sorts", List.of(Map.of("field", "dev"), Map.of("field", "v", "desc", true))))
                        .plan())
                .contains("n2 descending=[false, true] keys[dev, v]");
    }

    @Test
    public void aPickWithAnAggregateMakesOneGroupOfAWindow() {
        assertThat(chain("s", "window", FOUR, "pick", Map.of("fields", List.of("count(*) AS c")))
                        .plan())
                .containsExactly(
                        "source s []",
                        "n1 every=4 length=4 keys[] first[] $$agg_0=count[true]",
                        "n2 sendNull=false fields[$$agg_0 AS c]");
    }

    @Test
    public void eventTimeNeedsItsColumnAndHasWatermarks() {
        Plan plan = chain(
                        "e",
                        "watermark",
                        Map.of("emitters", List.of("e")),
                        "window",
                        Map.of("type", "tumblingwindow", "unit", "ss", "size", 2L),
                        "pick",
                        Map.of("fields", List.of("v")))
                .compile(Planning.eventTime());
        assertThat(Planning.lines(plan))
                .containsExactly(
                        "source e [v, at]",
                        "n1 lateTolerance=1000",
                        "n2 length=2 unit=ss",
                        "n3 sendNull=false fields[v]");
    }

    @Test
    public void aSourceCanBeDefinedInTheGraph() {
        Plan plan = new GraphText()
                .source("mid", "memory", Map.of("datasource", "lab/\"g\"", "timestamp", "ts", "speed", 5L))
                .node("out", "sink", "nop", Map.of())
                .edge("mid", "out")
                .compile();
        assertThat(plan.sources().get(0).stream().name()).isEqualTo("mid");
        assertThat(plan.sources().get(0).stream().options().dataSource()).contains("lab/\"g\"");
        assertThat(plan.sources().get(0).stream().options().timestamp()).contains("ts");
        assertThat(plan.sources().get(0).stream().options().extra()).contains("{\"speed\":5}");
    }

    @Test
    public void severalBranchesHaveSeveralSinks() {
        Plan plan = on("s").operator("f", "filter", Map.of("expr", "a > 1"))
                .node("raw", "sink", "log", Map.of("sendSingle", true))
                .edge("src", "f", "raw")
                .edge("f", "out")
                .compile();
        assertThat(plan.sinks())
                .containsExactlyInAnyOrder(
                        new SinkNode("raw", "log", List.of("s"), Map.of("sendSingle", true)),
                        new SinkNode("out", "nop", List.of("f"), Map.of()));
    }

    @Test
    public void operatorsOfBundlesAreNodes() {
        assertThat(chain("s", "MyOp", Map.of("level", 3L, "expressions", Map.of("value", "a + 1")))
                        .plan())
                .containsExactly("source s *", "n1 level=3 a + 1");
    }
}
