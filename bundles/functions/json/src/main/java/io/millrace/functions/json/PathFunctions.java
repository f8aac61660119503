// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.ArgumentSyntax.Form;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Function;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Scalar;
import io.millrace.api.function.Signature;
import io.millrace.api.value.Conversion;
import io.millrace.functions.json.path.JsonPath;
import java.util.List;
import java.util.Map;

/** What a JSON path finds in an object, a list or a JSON text. */
final class PathFunctions {
    private static final String DOCUMENT = "{'kids': [{'n': 'Bo', 'age': 9}, {'n': 'Cy', 'age': 14}]}";

    private PathFunctions() {}

    static Map<String, Function> all() {
        return Map.of(
                "json_path_query",
                of("a value", "What a JSON path finds.", PathFunctions::query)
                        .example("json_path_query(o, '$.kids[0].n')", "'Bo'", "{'o': " + DOCUMENT + "}")
                        .example("json_path_query(o, '$.kids[? @.age>10].n')", "['Cy']", "{'o': " + DOCUMENT + "}"),
                "json_path_query_first",
                of("a value", "The first element of the list that a JSON path finds.", PathFunctions::first)
                        .example("json_path_query_first(o, '$.kids[*].age')", "9", "{'o': " + DOCUMENT + "}"),
                "json_path_exists",
                of("a boolean", "Whether a JSON path finds anything.", PathFunctions::exists)
                        .example("json_path_exists(o, '$.kids[5]')", "false", "{'o': " + DOCUMENT + "}"));
    }

    private static Scalar of(String result, String description, Scalar.Body body) {
        Signature signature = Signature.of(result, Parameter.any("document"), Parameter.literal("path", Form.STRING));
        return Scalar.of(signature, description, body).guard(NullGuard.NONE);
    }

    private static Object query(Arguments arguments) {
        return JsonPath.of((String) arguments.get(1)).evaluate(document(arguments.get(0)));
    }

    private static Object first(Arguments arguments) {
        Object found = query(arguments);
        if (found instanceof List<?> list) return list.isEmpty() ? null : list.get(0);
        throw Conversion.expected("a path to a list", found);
    }

    private static Object exists(Arguments arguments) {
        try {
            Object found = query(arguments);
            return found != null && !(found instanceof List<?> list && list.isEmpty());
        } catch (EvaluationException nothingFound) {
            return false;
        }
    }

    private static Object document(Object value) {
        if (value instanceof List || value instanceof Map) return value;
        if (value instanceof String) return JsonReader.read(value);
        throw Conversion.expected("an object, a list or a JSON text", value);
    }
}
