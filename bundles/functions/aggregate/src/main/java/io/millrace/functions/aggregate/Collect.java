// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All values of a group in the order in which they came, nulls kept. */
final class Collect implements Accumulator {
    private final List<Object> values = new ArrayList<>();

    @Override
    public void add(Arguments arguments) {
        values.add(arguments.get(0));
    }

    @Override
    public void merge(Accumulator later) {
        values.addAll(((Collect) later).values);
    }

    @Override
    public void result(Value out) {
        out.set(values.isEmpty() ? null : save());
    }

    @Override
    public void clear() {
        values.clear();
    }

    @Override
    public Object save() {
        return Collections.unmodifiableList(new ArrayList<>(values));
    }

    @Override
    public void restore(Object state) {
        values.clear();
        values.addAll((List<?>) state);
    }
}
