// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import java.util.List;

/** All values of a group in the order in which they came, nulls kept. */
final class Collect implements Accumulator.Removable {
    private final ValueLog values = new ValueLog();

    @Override
    public void add(Arguments arguments) {
        values.add(arguments.get(0));
    }

    @Override
    public void remove(Arguments oldest) {
        values.removeOldest();
    }

    @Override
    public void merge(Accumulator later) {
        values.addAll(((Collect) later).values);
    }

    @Override
    public void result(Value out) {
        out.set(values.size() == 0 ? null : values.view());
    }

    @Override
    public void clear() {
        values.clear();
    }

    @Override
    public Object save() {
        return values.view();
    }

    @Override
    public void restore(Object state) {
        values.clear();
        ((List<?>) state).forEach(values::add);
    }
}
