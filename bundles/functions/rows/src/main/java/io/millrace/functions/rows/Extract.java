// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.rows;

import io.millrace.api.function.Arguments;
import io.millrace.api.function.Declared;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Signature;
import io.millrace.api.function.TableFunction;
import io.millrace.api.value.Conversion;
import java.util.List;
import java.util.Map;

/** One row with the members of an object as columns. */
final class Extract extends Declared<Extract> implements TableFunction {
    Extract() {
        super(
                Signature.of("a row", Parameter.any("object")),
                "One row, in which the members of an object are columns.");
        example("extract(d)", "[{'p': 1, 'q': 2}]", "{'d': {'p': 1, 'q': 2}}");
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> rows(Arguments arguments) {
        if (arguments.get(0) instanceof Map<?, ?> object) return List.of((Map<String, Object>) object);
        throw Conversion.expected("an object", arguments.get(0));
    }
}
