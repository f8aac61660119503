// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.lookup;

import io.millrace.api.operator.LookupTable;
import io.millrace.api.option.Options;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table of rows with the key {@code id}, which notes what it was asked. */
final class FakeTable implements LookupTable {
    final List<Map<String, Object>> rows = new ArrayList<>();
    final List<List<Object>> questions = new ArrayList<>();
    boolean blocks;
    boolean fails;
    Map<String, Object> options = Map.of();

    @Override
    public boolean mayBlock() {
        return blocks;
    }

    @Override
    public Options options() {
        return Options.of(options);
    }

    @Override
    public List<Map<String, Object>> find(List<String> fields, List<String> keys, List<Object> values) {
        questions.add(values);
        if (fails) throw new IllegalStateException("connection refused");
        return rows.stream().filter(row -> row.get("id").equals(values.get(0))).toList();
    }
}
