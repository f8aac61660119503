// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.array;

import static io.millrace.api.function.Parameter.any;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.function.ArgumentSyntax;
import io.millrace.api.function.ArgumentSyntax.Form;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Declared;
import io.millrace.api.function.Function;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.value.Conversion;
import io.millrace.api.value.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Applies a function to every element. The function sees every element as it is: its null guard is not asked. It is found
 * anew for each call, so that an exchanged function is used at once.
 */
final class ArrayMap extends Declared<ArrayMap> implements ScalarFunction {
    private static final List<ArgumentSyntax> ONE_ARGUMENT = List.of(ArgumentSyntax.of(Form.OTHER));
    private final java.util.function.Function<String, Optional<Function>> functions;

    ArrayMap(java.util.function.Function<String, Optional<Function>> functions) {
        super(
                Signature.of("a list", any("function"), any("list")),
                "What a scalar function of one argument, given by its name, makes of each element.");
        this.functions = functions;
        example("array_map('abs', a)", "[1, 2.5]", "{'a': [-1, -2.5]}");
    }

    @Override
    public Object call(Arguments arguments) throws Exception {
        ScalarFunction function = function(arguments.get(0));
        ElementArguments element = new ElementArguments(arguments.row());
        List<?> list = Lists.at(arguments, 1);
        List<Object> results = new ArrayList<>(list.size());
        for (Object value : list) results.add(function.call(element.with(value)));
        return results;
    }

    private ScalarFunction function(Object name) {
        if (!(name instanceof String text)) throw Conversion.expected("the name of a function", name);
        Function function = functions.apply(text).orElseThrow(() -> unfit(name, "there is no such function"));
        if (!(function instanceof ScalarFunction scalar)) throw unfit(name, "it is no scalar function");
        try {
            function.check(text, ONE_ARGUMENT);
        } catch (MillraceException wrongCount) {
            throw unfit(name, wrongCount.getMessage());
        }
        return scalar;
    }

    private static EvaluationException unfit(Object name, String reason) {
        return new EvaluationException("cannot apply " + ValueText.of(name) + " to elements: " + reason);
    }
}
