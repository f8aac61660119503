// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import io.millrace.api.value.Conversion;
import java.util.LinkedHashMap;
import java.util.Map;

/** All objects as one. */
final class RunningObject implements Incremental.Running {
    private Map<Object, Object> merged = Map.of();

    @Override
    public void next(Arguments arguments, Value out) {
        if (!(arguments.get(0) instanceof Map<?, ?> object)) throw Conversion.expected("an object", arguments.get(0));
        Map<Object, Object> next = new LinkedHashMap<>(merged);
        next.putAll(object);
        merged = next;
        out.set(next);
    }

    @Override
    public Object save() {
        return merged;
    }

    @Override
    public void restore(Object state) {
        merged = new LinkedHashMap<>((Map<?, ?>) state);
    }
}
