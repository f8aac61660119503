// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.object;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.function.ArgumentSyntax;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Declared;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.value.Conversion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object from names and values in turn. A null name leaves its member out, a null value does not. */
final class ObjectConstruct extends Declared<ObjectConstruct> implements ScalarFunction {
    private static final Signature NAME = Signature.of("", Parameter.text("name"));

    ObjectConstruct() {
        super(
                Signature.of("an object", Parameter.any("name"), Parameter.any("value"))
                        .requiring(0)
                        .repeatingLast(),
                "An object from names and values in turn.");
        guard(NullGuard.NONE);
        example("object_construct('a', 1, 'b', v)", "{'a': 1, 'b': null}", "{'v': null}");
    }

    @Override
    public void check(String name, List<ArgumentSyntax> arguments) {
        if (arguments.size() % 2 != 0) {
            throw new MillraceException(
                    ErrorCode.SYNTAX,
                    "function " + name + " expects names and values in turn, so an even number of arguments, but found "
                            + arguments.size());
        }
        for (int i = 0; i < arguments.size(); i += 2) NAME.check(name, List.of(arguments.get(i)));
    }

    @Override
    public Object call(Arguments arguments) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!arguments.isAbsent(i)) object.put(name(arguments.get(i)), arguments.get(i + 1));
        }
        return object;
    }

    private static String name(Object value) {
        if (value instanceof String || value instanceof byte[]) return Conversion.text(value);
        throw Conversion.expected("a text as name of a member", value);
    }
}
