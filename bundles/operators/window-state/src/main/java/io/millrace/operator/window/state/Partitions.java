// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.state;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.Expression;
import io.millrace.api.expression.NamedExpression;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Pane;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.api.value.ValueText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The open windows by partition. Partitions are told apart by the text forms of their values; null is one of its own. */
final class Partitions {
    private final OperatorContext context;
    private final List<Expression> expressions;
    private final Map<Object, OpenWindow> windows = new LinkedHashMap<>();
    private final Deque<Pane> free = new ArrayDeque<>();
    private final Value value = new Value();

    Partitions(OperatorContext context) {
        this.context = context;
        this.expressions = context.expressions("partition").stream()
                .map(NamedExpression::expression)
                .toList();
    }

    /** The partition of a row. */
    Object key(Row row) {
        if (expressions.isEmpty()) return List.of();
        if (expressions.size() == 1) return part(expressions.get(0), row).orElse(List.of());
        List<Object> parts = new ArrayList<>();
        for (Expression expression : expressions)
            parts.add(part(expression, row).orElse(List.of()));
        return parts;
    }

    private Optional<Object> part(Expression expression, Row row) {
        expression.evaluate(row, value);
        return value.isAbsent() ? Optional.empty() : Optional.of(ValueText.of(value.object()));
    }

    Optional<OpenWindow> find(Object key) {
        return Optional.ofNullable(windows.get(key));
    }

    OpenWindow open(Object key, long start) {
        if (windows.size() >= context.mostKept()) {
            throw new EvaluationException("windows of " + windows.size()
                    + " partitions are open, the most that the rule option maxWindowSize allows; the row is left out");
        }
        Pane pane = free.isEmpty() ? context.panes().create() : free.poll();
        OpenWindow window = new OpenWindow(pane, start);
        windows.put(key, window);
        return window;
    }

    void close(Object key) {
        Pane pane = windows.remove(key).pane();
        pane.clear();
        free.add(pane);
    }

    Object save() {
        List<Object> saved = new ArrayList<>();
        windows.forEach((key, window) ->
                saved.add(Arrays.asList(key, window.start(), window.pane().save())));
        return saved;
    }

    void restore(Object state) throws Exception {
        windows.clear();
        for (Object item : (List<?>) state) {
            List<?> saved = (List<?>) item;
            OpenWindow window = open(saved.get(0), (Long) saved.get(1));
            window.pane().restore(saved.get(2), window.pane().stateVersion());
        }
    }
}
