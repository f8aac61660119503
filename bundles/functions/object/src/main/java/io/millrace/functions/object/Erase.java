// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.object;

import static io.millrace.api.function.Parameter.any;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Declared;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.value.Conversion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object without some of its members. */
final class Erase extends Declared<Erase> implements ScalarFunction {
    Erase() {
        super(
                Signature.of("an object", any("object"), any("name")).repeatingLast(),
                "An object without the member of a name, or without those of a list of names.");
        example("erase(o, 'a')", "{'b': 2}", "{'o': {'a': 1, 'b': 2}}");
    }

    @Override
    public Object call(Arguments arguments) {
        if (arguments.size() != 2) {
            throw new EvaluationException("expected one name or one list of names but got " + (arguments.size() - 1));
        }
        Map<Object, Object> rest = new LinkedHashMap<>(Members.at(arguments, 0));
        Object names = arguments.get(1);
        if (names instanceof String name) rest.remove(name);
        else if (names instanceof List<?> list) list.forEach(name -> rest.remove(Conversion.text(name)));
        else throw Conversion.expected("a text or a list of texts", names);
        return rest;
    }
}
