// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.function;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Arguments with given values: neutral values, and for brevity {@code int}, which stands for the 64-bit integer. */
public final class TestArguments implements Arguments {
    private final Object[] values;
    private final Row row;

    private TestArguments(Object[] values, Row row) {
        this.values = values;
        this.row = row;
    }

    public static TestArguments of(Object... values) {
        return on(new Row(Shape.empty()), values);
    }

    /** Arguments of a call on a certain row. */
    public static TestArguments on(Row row, Object... values) {
        return new TestArguments(
                Arrays.stream(values).map(TestArguments::neutral).toArray(), row);
    }

    /** The neutral value that a value of a test stands for. */
    static Object neutral(Object value) {
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public Kind kind(int index) {
        return Kind.of(values[index]);
    }

    @Override
    public boolean isAbsent(int index) {
        return kind(index).isAbsent();
    }

    @Override
    public long longAt(int index) {
        return (Long) values[index];
    }

    @Override
    public double doubleAt(int index) {
        return ((Number) values[index]).doubleValue();
    }

    @Override
    public Object get(int index) {
        return values[index] == Kind.MISSING ? null : values[index];
    }

    @Override
    public Row row() {
        return row;
    }

    /** Whether a null guard looks at one of the values: absent, an empty list or an empty object. */
    boolean isGuarded() {
        return Arrays.stream(values)
                .anyMatch(value -> Kind.of(value).isAbsent()
                        || value instanceof List<?> list && list.isEmpty()
                        || value instanceof Map<?, ?> map && map.isEmpty());
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
