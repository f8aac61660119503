// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan;

import io.millrace.plan.expression.PlanExpression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shows a plan as neutral values: what is read, what each operator does to it, and what it must remember. */
public final class PlanDescription {

    private static final Pattern SECRET = Pattern.compile("(?i)pass|token|secret|credential|auth");

    private PlanDescription() {}

    /** Sources, operators and sinks in the order of the plan; expressions as a user would write them. */
    public static Map<String, Object> of(Plan plan) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("time", plan.time().eventTime() ? "event" : "processing");
        if (plan.time().eventTime()) shown.put("lateTolerance", plan.time().lateToleranceMillis());
        shown.put(
                "sources", plan.sources().stream().map(PlanDescription::source).toList());
        shown.put(
                "operators",
                plan.operators().stream().map(PlanDescription::operator).toList());
        shown.put("sinks", plan.sinks().stream().map(PlanDescription::sink).toList());
        return shown;
    }

    private static Map<String, Object> source(SourceNode source) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", source.id());
        shown.put("stream", source.stream().name());
        shown.put("type", source.stream().sourceType());
        shown.put("shared", source.stream().options().isShared());
        shown.put("columns", source.columns().<Object>map(columns -> columns).orElse("all"));
        return shown;
    }

    private static Map<String, Object> sink(SinkNode sink) {
        return Map.of("id", sink.id(), "type", sink.type(), "inputs", sink.inputs());
    }

    private static Map<String, Object> operator(OperatorNode node) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", node.id());
        shown.put("type", node.type());
        shown.put("inputs", node.inputs());
        if (!node.options().isEmpty()) shown.put("options", options(node));
        node.expressions().forEach((name, expression) -> shown.put(name, expression.toString()));
        node.lists()
                .forEach((name, list) ->
                        shown.put(name, list.stream().map(PlanDescription::item).toList()));
        node.contents().ifPresent(contents -> shown.put("collects", contents(contents)));
        PaneSize.of(node).ifPresent(size -> shown.put("pane", size));
        return shown;
    }

    /** Options by name; what a name says to be secret is starred out. */
    private static Map<String, Object> options(OperatorNode node) {
        Map<String, Object> shown = new TreeMap<>(node.options());
        shown.replaceAll((name, value) -> SECRET.matcher(name).find() ? "***" : value);
        return shown;
    }

    private static String item(NamedPlanExpression item) {
        String text = item.expression().toString();
        return item.aliased() ? text + " AS " + item.name() : text;
    }

    private static Map<String, Object> contents(PaneContents contents) {
        Map<String, Object> shown = new LinkedHashMap<>();
        contents.where().ifPresent(where -> shown.put("where", where.toString()));
        if (contents.grouping().isEmpty()) {
            shown.put("keeps", "all rows");
            return shown;
        }
        Grouping grouping = contents.grouping().get();
        shown.put("keeps", "one row and the running aggregates of each group");
        shown.put("keys", texts(grouping.keys()));
        shown.put(
                "firstRow",
                grouping.firstRowColumns().<Object>map(columns -> columns).orElse("all"));
        shown.put(
                "aggregates",
                grouping.calls().stream().map(PlanDescription::call).toList());
        return shown;
    }

    private static String call(AggregateCall call) {
        return call.function()
                + call.arguments().stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    private static List<String> texts(List<PlanExpression> expressions) {
        return expressions.stream().map(String::valueOf).toList();
    }
}
