// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.object;

import static io.millrace.api.function.Parameter.any;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Declared;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Some members of an object. A name with dots is a path into objects within it, which come out nested as they were. Names
 * that are no texts are skipped; a list of names stands for all of them if it comes first.
 */
final class ObjectPick extends Declared<ObjectPick> implements ScalarFunction {
    ObjectPick() {
        super(
                Signature.of("an object", any("object"), any("name")).repeatingLast(),
                "The members of an object that are named, by arguments or by one list; dots lead into objects within it.");
        guard(NullGuard.NONE);
        example("object_pick(o, 'a')", "{'a': 1}", "{'o': {'a': 1, 'b': 2}}");
        example("object_pick(o, 'a.x', 'a.y')", "{'a': {'x': 1, 'y': 2}}", "{'o': {'a': {'x': 1, 'y': 2, 'z': 3}}}");
    }

    @Override
    public Object call(Arguments arguments) {
        if (arguments.isAbsent(0)) return null;
        Map<?, ?> object = Members.at(arguments, 0);
        Map<String, Object> picked = new LinkedHashMap<>();
        for (Object name : names(arguments)) {
            if (name instanceof String path) pick(object, path.split("\\.", -1), picked);
        }
        return picked;
    }

    private static List<?> names(Arguments arguments) {
        if (arguments.get(1) instanceof List<?> list) return list;
        List<Object> names = new ArrayList<>();
        for (int i = 1; i < arguments.size(); i++) names.add(arguments.get(i));
        return names;
    }

    private static void pick(Map<?, ?> object, String[] path, Map<String, Object> picked) {
        Map<?, ?> from = object;
        for (int i = 0; i < path.length - 1; i++) {
            if (!(from.get(path[i]) instanceof Map<?, ?> inner)) return;
            from = inner;
        }
        String last = path[path.length - 1];
        if (!from.containsKey(last)) return;
        parent(path, picked).put(last, from.get(last));
    }

    /** The object in the result that a path leads to, made on the way. */
    @SuppressWarnings("unchecked")
    private static Map<String, Object> parent(String[] path, Map<String, Object> picked) {
        Map<String, Object> parent = picked;
        for (int i = 0; i < path.length - 1; i++) {
            Map<String, Object> known = parent.get(path[i]) instanceof Map<?, ?> map
                    ? new LinkedHashMap<>((Map<String, Object>) map)
                    : new LinkedHashMap<>();
            parent.put(path[i], known);
            parent = known;
        }
        return parent;
    }
}
