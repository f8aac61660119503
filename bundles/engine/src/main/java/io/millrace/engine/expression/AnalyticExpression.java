// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.Expression;
import io.millrace.api.function.AnalyticFunction;
import io.millrace.api.function.AnalyticFunction.History;
import io.millrace.api.function.Function;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.extension.SlotUser;
import io.millrace.engine.partition.PartitionTable;
import io.millrace.plan.expression.PlanExpression.Analytic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A call of an analytic function, which may be exchanged between two calls, with a history for each partition. */
final class AnalyticExpression extends CompiledExpression implements Checkpointed, SlotUser<Function> {
    private final String name;
    private final CallArguments arguments;
    private final PartitionTable partitions;
    private final Expression when;
    private final Value condition = new Value();
    private AnalyticFunction function;
    private History[] histories = new History[8];
    /** What the histories were while there is no function to hold them. */
    private Object kept;

    AnalyticExpression(
            Analytic plan,
            Slot<Function> slot,
            CallArguments arguments,
            PartitionTable partitions,
            Optional<Expression> when) {
        super(plan);
        this.name = plan.function();
        this.arguments = arguments;
        this.partitions = partitions;
        this.when = when.orElse(null);
        this.function = (AnalyticFunction) slot.get();
        slot.attach(this);
    }

    @Override
    public void evaluate(Row row, Value out) {
        History history = history(partitions.partition(row));
        arguments.evaluate(row);
        boolean valid = when == null || holds(row);
        try {
            history.next(arguments, valid, out);
        } catch (Exception failure) {
            throw new EvaluationException("call func " + name + " error: " + failure.getMessage());
        }
    }

    /** What is not boolean, an error too, counts as true. */
    private boolean holds(Row row) {
        try {
            when.evaluate(row, condition);
        } catch (EvaluationException failure) {
            return true;
        }
        return condition.isLong() || condition.isDouble() || condition.object() != Boolean.FALSE;
    }

    private History history(int partition) {
        if (partition >= histories.length) {
            histories = Arrays.copyOf(histories, Math.max(partition + 1, histories.length * 2));
        }
        History history = histories[partition];
        if (history == null) history = histories[partition] = newHistory();
        return history;
    }

    private History newHistory() {
        if (function == null) throw new EvaluationException("PLUGIN_MISSING: function " + name);
        return function.newHistory();
    }

    @Override
    public void leave() {
        if (function == null) return;
        try {
            kept = save();
        } finally {
            drop();
        }
    }

    private void drop() {
        function = null;
        histories = new History[8];
    }

    /** Another version of the function goes on from what the one before it remembers. */
    @Override
    public void enter(Function next) {
        if (!(next instanceof AnalyticFunction analytic)) {
            throw new EvaluationException("function " + name + " is no longer an analytic function");
        }
        function = analytic;
        try {
            if (kept != null) restoreHistories(kept);
        } catch (RuntimeException unreadable) {
            drop();
            throw unreadable;
        }
        kept = null;
    }

    @Override
    public boolean forget() {
        boolean known = kept != null;
        kept = null;
        return known;
    }

    @Override
    public Object save() {
        if (function == null) return kept;
        List<Object> saved = new ArrayList<>();
        for (int partition = 0; partition < histories.length; partition++) {
            if (histories[partition] == null) continue;
            saved.add(Arrays.asList(partitions.key(partition), histories[partition].save()));
        }
        return Map.of("partitions", saved);
    }

    @Override
    public void restore(Object state, int version) {
        if (function == null) kept = state;
        else restoreHistories(state);
    }

    @SuppressWarnings("unchecked")
    private void restoreHistories(Object state) {
        Arrays.fill(histories, null);
        for (Object partition : (List<?>) ((Map<?, ?>) state).get("partitions")) {
            List<?> saved = (List<?>) partition;
            history(partitions.partition((List<String>) saved.get(0))).restore(saved.get(1));
        }
    }
}
