// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.AnalyticFunction.History;
import io.millrace.api.function.Arguments;
import io.millrace.api.row.Value;
import io.millrace.api.value.ValueText;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The values that differ from what they were before, each under a prefix and its name. Values are told apart by their names,
 * so that two of one name are one. Nothing is remembered of an event whose prefix or flag is wrong.
 */
final class ChangedColumns implements History {
    private static final int PREFIX = 1;
    private static final int FLAG = 3;
    private static final int FIRST = 4;
    private static final String ALL = "*";

    private final Map<String, Object> last = new HashMap<>();

    @Override
    public void next(Arguments arguments, boolean valid, Value out) {
        String prefix = prefix(arguments);
        boolean ignoreNull = Flags.read(arguments, FLAG, "ignoreNull");
        Map<String, Object> changed = new LinkedHashMap<>();
        for (int i = FIRST; valid && i < arguments.size(); i += 2) {
            String name = (String) arguments.get(i);
            if (name.equals(ALL) && arguments.get(i + 1) instanceof Map<?, ?> row) {
                row.forEach((column, content) -> compare((String) column, content, prefix, ignoreNull, changed));
            } else {
                compare(name, arguments.get(i + 1), prefix, ignoreNull, changed);
            }
        }
        if (changed.isEmpty()) out.setNull();
        else out.set(changed);
    }

    private static String prefix(Arguments arguments) {
        if (arguments.get(PREFIX) instanceof String prefix) return prefix;
        String found = arguments.isAbsent(PREFIX) ? "null" : ValueText.of(arguments.get(PREFIX));
        throw new EvaluationException("expected a string as prefix but got " + found);
    }

    private void compare(String name, Object content, String prefix, boolean ignoreNull, Map<String, Object> changed) {
        if ((content == null && ignoreNull) || Remembered.isSame(last.get(name), content)) return;
        last.put(name, content);
        changed.put(prefix + name, content);
    }

    @Override
    public Object save() {
        return new HashMap<>(last);
    }

    @Override
    public void restore(Object state) {
        last.clear();
        ((Map<?, ?>) state).forEach((name, content) -> last.put((String) name, content));
    }
}
