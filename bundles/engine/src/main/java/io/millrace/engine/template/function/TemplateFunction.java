// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.api.error.EvaluationException;
import io.millrace.engine.template.value.Types;
import java.util.List;

/**
 * A function that templates call.
 *
 * @param parameters what it takes; where the last one repeats, that may be left out
 */
public record TemplateFunction(
        String name, List<Parameter> parameters, boolean repeats, Implementation implementation) {

    /** What a function does, with arguments that were checked before. */
    @FunctionalInterface
    interface Implementation {
        /** @throws EvaluationException for what it cannot do */
        Object call(Arguments arguments);
    }

    /** @throws EvaluationException if the arguments are not those it takes, or it cannot work with them */
    public Object call(Arguments arguments) {
        checkCount(arguments.size());
        for (int i = 0; i < arguments.size(); i++) check(i, arguments.any(i));
        return implementation.call(arguments);
    }

    private void checkCount(int given) {
        int wanted = parameters.size();
        boolean fits = repeats ? given >= wanted - 1 : given == wanted;
        if (fits) return;
        String expected = repeats ? "at least " + (wanted - 1) : "" + wanted;
        throw new EvaluationException("wrong number of args for " + name + ": want " + expected + " got " + given);
    }

    private void check(int index, Object value) {
        Parameter parameter = parameters.get(Math.min(index, parameters.size() - 1));
        if (!parameter.accepts(value)) {
            throw new EvaluationException(
                    "wrong type for value; expected " + parameter.label() + "; got " + Types.typeOf(value));
        }
    }
}
