// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.functions;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.function.AggregateFunction;
import io.millrace.api.function.AnalyticFunction;
import io.millrace.api.function.Example;
import io.millrace.api.function.Function;
import io.millrace.api.function.TableFunction;
import io.millrace.plan.TimePolicy;
import io.millrace.sql.internal.StreamSqlCompiler;
import io.millrace.testkit.engine.PipelineHarness;
import io.millrace.testkit.plugin.ManualClock;
import java.util.List;
import java.util.Map;

/** Executes examples, each in a rule of its own. */
final class ExampleRun {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonParser.Feature.ALLOW_SINGLE_QUOTES).build();
    private static final String STREAM =
            "CREATE STREAM s () WITH (TYPE=\"harness\", DATASOURCE=\"s\", FORMAT=\"json\")";

    private final Families families;

    ExampleRun(Families families) {
        this.families = families;
    }

    /** What is wrong with an example, empty if nothing. */
    String difference(Families.Entry entry, Example example) {
        String place = entry.family() + ": " + example.expression() + " ";
        try {
            JsonNode result = result(entry.function(), example);
            boolean equal = result.equals(NodeOrder::compareNumbers, json(example.result()));
            return equal ? "" : place + "gives " + result + " and not " + example.result();
        } catch (MillraceException refused) {
            return place + "is refused: " + refused.getMessage();
        }
    }

    /** What an example gives, as JSON; the text {@code error} if it fails. */
    JsonNode result(Function function, Example example) {
        ArrayNode rows = JSON.createArrayNode();
        String window = function instanceof AggregateFunction
                ? " GROUP BY COUNTWINDOW(" + example.events().size() + ")"
                : "";
        String item = example.expression() + (function instanceof TableFunction ? "" : " AS r");
        run("SELECT " + item + " FROM s" + window, events(example), rows);
        if (function instanceof TableFunction) return rows;
        if (!(function instanceof AnalyticFunction)) return value(rows.path(0));
        ArrayNode values = JSON.createArrayNode();
        rows.forEach(row -> values.add(value(row)));
        return values;
    }

    /** The events of an example, as JSON. */
    static List<String> events(Example example) {
        if (example.events().isEmpty()) return List.of("{}");
        return example.events().stream().map(event -> json(event).toString()).toList();
    }

    private void run(String select, List<String> events, ArrayNode rows) {
        PipelineHarness.Rule rule = new PipelineHarness.Rule(
                STREAM,
                select,
                TimePolicy.processingTime(),
                true,
                Map.of(),
                ManualClock.at(FamilyComponent.NOW.toEpochMilli()));
        PipelineHarness.Results results =
                (bytes, offset, length) -> add(rows, json(new String(bytes, offset, length, UTF_8)));
        try (PipelineHarness harness =
                PipelineHarness.open(rule, families.extensions().registry(), new StreamSqlCompiler(), results)) {
            events.forEach(event -> harness.push(event.getBytes(UTF_8)));
        }
    }

    private static void add(ArrayNode rows, JsonNode message) {
        if (message.isArray()) message.forEach(rows::add);
        else rows.add(message);
    }

    private static JsonNode value(JsonNode row) {
        if (row.has("error")) return TextNode.valueOf(Example.ERROR);
        return row.hasNonNull("r") ? row.get("r") : NullNode.getInstance();
    }

    private static JsonNode json(String text) {
        if (text.equals(Example.ERROR)) return TextNode.valueOf(text);
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("no JSON: " + text, malformed);
        }
    }
}
