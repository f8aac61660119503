// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.api.error.EvaluationException;
import io.millrace.engine.template.value.Truth;
import io.millrace.engine.template.value.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Functions that choose between values and copy them. */
final class DefaultFunctions {
    private DefaultFunctions() {}

    static void addTo(Registry registry) {
        Parameter any = Parameter.ANY;
        registry.addRepeating("default", DefaultFunctions::orDefault, any, any)
                .add("empty", a -> isEmpty(a.any(0)), any)
                .addRepeating("coalesce", a -> coalesce(a.from(0)), any)
                .addRepeating("all", a -> a.from(0).stream().noneMatch(DefaultFunctions::isEmpty), any)
                .addRepeating("any", a -> !a.from(0).stream().allMatch(DefaultFunctions::isEmpty), any)
                .add("ternary", a -> a.any(a.flag(2) ? 0 : 1), any, any, Parameter.FLAG)
                .add("deepCopy", a -> copy(a.any(0)), any)
                .alias("deepCopy", "mustDeepCopy")
                .add("fail", DefaultFunctions::fail, Parameter.TEXT);
    }

    static boolean isEmpty(Object value) {
        return !Types.isTime(value) && !Truth.of(value);
    }

    private static Object orDefault(Arguments arguments) {
        Object given = arguments.size() > 1 ? arguments.any(1) : null;
        return isEmpty(given) ? arguments.any(0) : given;
    }

    private static Object coalesce(List<Object> values) {
        for (Object value : values) {
            if (!isEmpty(value)) return value;
        }
        return null;
    }

    private static Object fail(Arguments arguments) {
        throw new EvaluationException(arguments.text(0));
    }

    /** A copy that shares no list and no map with the value. */
    static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new OwnMap();
            map.forEach((key, member) -> copy.put((String) key, copy(member)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            for (Object item : list) copy.add(copy(item));
            return copy;
        }
        return value instanceof byte[] bytes ? bytes.clone() : value;
    }
}
