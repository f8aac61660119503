// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.lookup;

import io.millrace.api.operator.LookupTable;
import io.millrace.api.option.Options;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A table by its name, for rules that go on asking when the table is defined anew. */
record TableReference(Supplier<RunningTable> table) implements LookupTable {
    @Override
    public boolean mayBlock() {
        return table.get().mayBlock();
    }

    @Override
    public Options options() {
        return table.get().options();
    }

    @Override
    public List<Map<String, Object>> find(List<String> fields, List<String> keys, List<Object> values)
            throws Exception {
        return table.get().find(fields, keys, values);
    }
}
