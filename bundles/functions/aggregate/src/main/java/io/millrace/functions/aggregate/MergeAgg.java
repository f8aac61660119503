// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The members of all objects of a group in one; of members with the same name the later one wins, even if it is null.
 */
final class MergeAgg implements Accumulator {
    private final Map<String, Object> members = new LinkedHashMap<>();

    @Override
    public void add(Arguments arguments) {
        if (arguments.get(0) instanceof Map<?, ?> object) takeAll(object);
    }

    private void takeAll(Map<?, ?> object) {
        object.forEach((name, value) -> members.put((String) name, value));
    }

    @Override
    public void merge(Accumulator later) {
        members.putAll(((MergeAgg) later).members);
    }

    @Override
    public void result(Value out) {
        out.set(members.isEmpty() ? null : save());
    }

    @Override
    public void clear() {
        members.clear();
    }

    @Override
    public Object save() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    @Override
    public void restore(Object state) {
        members.clear();
        takeAll((Map<?, ?>) state);
    }
}
