// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.expression.Expression;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import java.util.List;
import java.util.Map;

/** The arguments of one call site, evaluated anew for each row into the same places. */
public final class CallArguments implements Arguments {
    private final Expression[] expressions;
    private final Value[] values;
    private Row row;

    public CallArguments(List<Expression> expressions) {
        this.expressions = expressions.toArray(Expression[]::new);
        this.values = new Value[expressions.size()];
        for (int i = 0; i < values.length; i++) values[i] = new Value();
    }

    /** Evaluates all arguments on a row. */
    public void evaluate(Row onRow) {
        row = onRow;
        for (int i = 0; i < expressions.length; i++) expressions[i].evaluate(onRow, values[i]);
    }

    /** Writes the evaluated arguments into slots of a row, one behind the other. */
    public void store(Row target, int firstSlot) {
        for (int i = 0; i < values.length; i++) target.set(firstSlot + i, values[i]);
    }

    /** Whether an argument is null, missing, an empty list or an empty object. */
    boolean hasEmptyArgument() {
        for (Value value : values) {
            if (value.isAbsent() || isEmptyContainer(value)) return true;
        }
        return false;
    }

    private static boolean isEmptyContainer(Value value) {
        if (value.isLong() || value.isDouble()) return false;
        Object object = value.object();
        if (object instanceof List<?> list) return list.isEmpty();
        return object instanceof Map<?, ?> map && map.isEmpty();
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public Kind kind(int index) {
        return values[index].kind();
    }

    @Override
    public boolean isAbsent(int index) {
        return values[index].isAbsent();
    }

    @Override
    public long longAt(int index) {
        return values[index].asLong();
    }

    @Override
    public double doubleAt(int index) {
        return values[index].asDouble();
    }

    @Override
    public Object get(int index) {
        return values[index].object();
    }

    @Override
    public String text(int index) {
        Value value = values[index];
        if (value.wording().isPresent()) return value.wording().get().text(value.asLong());
        return Arguments.super.text(index);
    }

    @Override
    public Row row() {
        return row;
    }
}
