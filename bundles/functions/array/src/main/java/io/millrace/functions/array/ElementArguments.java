// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.array;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Row;

/** One element after the other as the only argument of a call. */
final class ElementArguments implements Arguments {
    private final Row row;
    private Object value;

    ElementArguments(Row row) {
        this.row = row;
    }

    ElementArguments with(Object element) {
        value = element;
        return this;
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public Kind kind(int index) {
        return Kind.of(value);
    }

    @Override
    public boolean isAbsent(int index) {
        return value == null;
    }

    @Override
    public long longAt(int index) {
        return (Long) value;
    }

    @Override
    public double doubleAt(int index) {
        return ((Number) value).doubleValue();
    }

    @Override
    public Object get(int index) {
        return value;
    }

    @Override
    public Row row() {
        return row;
    }
}
