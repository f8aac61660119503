// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import static io.millrace.sql.graph.GraphText.chain;
import static io.millrace.sql.graph.GraphText.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.millrace.api.error.MillraceException;
import io.millrace.api.error.PluginMissingException;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class GraphRefusalsTest {
    private static final Map<String, Object> TWO = Map.of("type", "countwindow", "size", 2L);
    private static final Map<String, Object> KEEP = Map.of("expr", "a > 1");

    @Test
    public void anOperatorThatIsNotInstalledIsMissingSoThatARuleMayWaitForIt() {
        assertThat(catchThrowable(chain("s", "nosuch", Map.of())::compile))
                .isInstanceOfSatisfying(
                        PluginMissingException.class,
                        absent ->
                                assertThat(absent.kind() + " " + absent.name()).isEqualTo("operator nosuch"));
    }

    @Test
    public void nodesAndEdgesMustFitTogether() {
        assertThat(refusal(on("s"))).isEqualTo("no edge defined for source node src");
        assertThat(refusal(on("s").edge("src", "out").addSource("x"))).isEqualTo("source node x not defined");
        assertThat(refusal(on("s").edge("src", "out").addSource("out")))
                .isEqualTo("source out is not a source type node");
        assertThat(refusal(on("s").edge("src", "out").edge("out", "src"))).isEqualTo("sink out has edge");
        assertThat(refusal(on("s").edge("src", "nosuch"))).isEqualTo("node nosuch is not defined");
        assertThat(refusal(on("s").edge("src", "out").edge("x", "out"))).isEqualTo("node x is not defined");
        assertThat(refusal(on("s").node("n", "what", "x", Map.of()).edge("src", "out")))
                .isEqualTo("unknown node type what");
        assertThat(refusal(chain("s", "nosuch", Map.of()))).isEqualTo("unknown operator type nosuch");
        assertThat(refusal(on("s").operator("f", "filter", KEEP).edge("src", "out")))
                .isEqualTo("no edge defined for operator node f");
        assertThat(refusal(
                        on("s").operator("f", "filter", KEEP).edge("src", "out").edge("f", "out")))
                .isEqualTo("operator f of type filter has no input");
        assertThat(refusal(
                        on("s").operator("f", "filter", KEEP).edge("src", "f").edge("f", List.of("out"))))
                .isEqualTo("node f is not a switch node but have multiple output");
        assertThat(refusal(on("s").operator("f", "filter", KEEP)
                        .operator("g", "filter", KEEP)
                        .edge("src", "f", "g")
                        .edge("f", "g")
                        .edge("g", "out")))
                .isEqualTo("operator g of type filter does not allow multiple inputs");
    }

    @Test
    public void cyclesAreNamed() {
        assertThat(refusal(on("s").operator("f", "filter", KEEP)
                        .operator("w", "window", TWO)
                        .edge("src", "w", "out")
                        .edge("w", "f")
                        .edge("f", "w")))
                .isEqualTo("the edges form a cycle: f -> w -> f");
    }

    @Test
    public void nodesTakeInWhatTheyCanWorkOn() {
        assertThat(refusal(chain("s", "aggfunc", Map.of("expr", "sum(a)"))))
                .isEqualTo(
                        "node src output does not match node n1 input: input type mismatch, expect collection, got row");
        assertThat(refusal(chain("s", "window", TWO, "window", TWO)))
                .isEqualTo(
                        "node n1 output does not match node n2 input: input type mismatch, expect row, got collection");
        assertThat(refusal(chain(
                        "s", "window", TWO, "aggfunc", Map.of("expr", "sum(a)"), "function", Map.of("expr", "abs(a)"))))
                .isEqualTo("node n2 output does not match node n3 input: collection type mismatch, expect non-grouped "
                        + "collection, got grouped collection");
    }

    @Test
    public void sourcesMustBeWhatTheySay() {
        assertThat(refusal(on("nosuch").edge("src", "out")))
                .isEqualTo(
                        "parse source src with map[sourceName:nosuch] error: fail to get stream nosuch, please check "
                                + "if stream is created");
        assertThat(refusal(on("tb").edge("src", "out"))).endsWith("table tb is not a stream");
        assertThat(refusal(on("scratch").edge("src", "out")))
                .endsWith("temp stream scratch can only be used by temp rules");
        assertThat(refusal(source(Map.of("sourceName", "s", "sourceType", "x"))))
                .endsWith("source type x not supported");
        assertThat(refusal(new GraphText()
                        .source("src", "file", Map.of("sourceName", "s"))
                        .node("out", "sink", "nop", Map.of())
                        .edge("src", "out")))
                .endsWith("source type file does not match the stream type mqtt");
    }

    @Test
    public void secretsAreNotRepeated() {
        assertThat(refusal(source(Map.of("sourceType", "x", "password", "s3cret"))))
                .contains("password:***")
                .doesNotContain("s3cret");
    }

    @Test
    public void propertiesAreCheckedWithTheNodeTheyAreIn() {
        assertThat(refusal(chain("s", "filter", Map.of()))).isEqualTo("parse filter n1 with map[] error: no expr");
        assertThat(refusal(chain("s", "filter", Map.of("expr", 5L))))
                .isEqualTo("parse filter n1 with map[expr:5] error: expr 5 is not string");
        assertThat(refusal(chain("s", "filter", Map.of("expr", "a >"))))
                .startsWith("parse filter n1 with map[expr:a >] error: line 1, column 4: found the end");
        assertThat(refusal(chain("s", "filter", Map.of("expr", "a FROM b")))).contains("column 3: found FROM");
        assertThat(refusal(chain("s", "filter", Map.of("expr", "a, b")))).endsWith("a, b is not one expression");
        assertThat(refusal(chain("s", "function", Map.of("expr", "nosuch(a)"))))
                .contains("there is no function nosuch");
        assertThat(refusal(chain("s", "function", Map.of("expr", "a + 1")))).endsWith("is not the call of a function");
        assertThat(refusal(chain("s", "pick", Map.of("fields", List.of()))))
                .endsWith("fields must have at least one item");
        assertThat(refusal(chain("s", "pick", Map.of("fields", List.of("a", "a")))))
                .contains("duplicate field definition a");
        assertThat(refusal(chain("s", "script", Map.of()))).endsWith("no script");
        assertThat(refusal(chain("s", "switch", Map.of("cases", List.of()))))
                .endsWith("cases must have at least one item");
        assertThat(refusal(chain("s", "watermark", Map.of("emitters", List.of("x")))))
                .endsWith("emitter x does not exist");
    }

    @Test
    public void windowsMustHaveASize() {
        assertThat(window("type", "countwindow")).endsWith("window size 0 is invalid");
        assertThat(window("type", "x", "size", 1L)).endsWith("unknown window type x");
        assertThat(window("type", "tumblingwindow", "size", 1L, "unit", "yy"))
                .endsWith("Invalid unit yy, expected dd, hh, mi, ss or ms");
        assertThat(window("type", "tumblingwindow", "size", 1L, "unit", "ss", "interval", 2L))
                .endsWith("tumbling window interval 2 is invalid, expected 0 or the size");
        assertThat(window("type", "hoppingwindow", "size", 1L, "unit", "ss", "interval", 2L))
                .endsWith("expected above 0 and at most the size");
        assertThat(window("type", "countwindow", "size", 2L, "interval", 3L))
                .endsWith("expected 0 or more and at most the size");
        assertThat(window("type", "sessionwindow", "size", 2L, "unit", "ss")).endsWith("expected above 0");
    }

    @Test
    public void aggregatesNeedGroups() {
        assertThat(refusal(chain("s", "window", TWO, "filter", Map.of("expr", "avg(a) > 1"))))
                .contains("the aggregate avg needs groups");
        assertThat(refusal(chain("s", "function", Map.of("expr", "sum(a)")))).endsWith("which is for aggfunc nodes");
        assertThat(refusal(chain("s", "window", TWO, "aggfunc", Map.of("expr", "abs(a)"))))
                .endsWith("is not the call of an aggregate function");
    }

    private static GraphText source(Map<String, Object> properties) {
        return new GraphText()
                .source("src", "mqtt", properties)
                .node("out", "sink", "nop", Map.of())
                .edge("src", "out");
    }

    private static String window(Object... properties) {
        Map<String, Object> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            map.put((String) properties[i], properties[i + 1]);
        }
        return refusal(chain("s", "window", map));
    }

    private static String refusal(GraphText graph) {
        Throwable refusal = catchThrowable(graph::compile);
        assertThat(refusal).isInstanceOf(MillraceException.class);
        return refusal.getMessage();
    }
}
