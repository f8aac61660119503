// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.rows;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Declared;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.function.TableFunction;
import io.millrace.api.value.Conversion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A row for each element of a list. */
final class Unnest extends Declared<Unnest> implements TableFunction {
    Unnest() {
        super(
                Signature.of("rows", Parameter.any("list")),
                "A row for each element of a list; the members of an object become columns.");
        example("unnest(a)", "[{'unnest': 7}, {'k': 8}]", "{'a': [7, {'k': 8}]}");
    }

    @Override
    public List<Map<String, Object>> rows(Arguments arguments) {
        if (!(arguments.get(0) instanceof List<?> list)) throw Conversion.expected("a list", arguments.get(0));
        List<Map<String, Object>> rows = new ArrayList<>(list.size());
        for (Object element : list) rows.add(row(element));
        return rows;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> row(Object element) {
        return element instanceof Map<?, ?> object
                ? (Map<String, Object>) object
                : Collections.singletonMap("", element);
    }
}
