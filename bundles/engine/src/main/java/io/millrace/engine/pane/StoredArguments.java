// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Kind;
import io.millrace.api.row.Row;

/** The arguments of a call as they were evaluated when a row came, read again from a row that keeps them. */
final class StoredArguments implements Arguments {
    private final int size;
    private Row row;
    private int first;

    StoredArguments(int size) {
        this.size = size;
    }

    /** @param firstSlot where the arguments begin */
    StoredArguments of(Row stored, int firstSlot) {
        row = stored;
        first = firstSlot;
        return this;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Kind kind(int index) {
        return row.kind(first + index);
    }

    @Override
    public boolean isAbsent(int index) {
        return row.kind(first + index).isAbsent();
    }

    @Override
    public long longAt(int index) {
        return row.longAt(first + index);
    }

    @Override
    public double doubleAt(int index) {
        return row.doubleAt(first + index);
    }

    @Override
    public Object get(int index) {
        return row.get(first + index);
    }

    @Override
    public Row row() {
        return row;
    }
}
