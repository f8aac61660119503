// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.tree;

import io.millrace.api.error.EvaluationException;
import io.millrace.engine.template.function.Arguments;
import io.millrace.engine.template.function.TemplateFunction;
import io.millrace.engine.template.value.Absent;
import io.millrace.engine.template.value.Truth;
import java.util.List;

/** Calls a function. */
public record FunctionCall(Place place, TemplateFunction function, List<Expression> arguments) implements Command {
    public FunctionCall {
        arguments = List.copyOf(arguments);
    }

    @Override
    public Object value(Run run, Object dot, Object before) {
        int given = arguments.size();
        Object[] values = new Object[before == NOTHING_BEFORE ? given : given + 1];
        for (int i = 0; i < given; i++)
            values[i] = Absent.orNull(arguments.get(i).value(run, dot));
        if (before != NOTHING_BEFORE) values[given] = Absent.orNull(before);
        try {
            return function.call(new Arguments(values, run.clock()));
        } catch (EvaluationException
                | ArithmeticException
                | IndexOutOfBoundsException
                | IllegalArgumentException wrong) {
            throw place.failure("error calling " + function.name() + ": " + wrong.getMessage());
        }
    }

    /** {@code and} and {@code or}: the first argument that decides is the result, those behind it are not looked at. */
    public record Decision(Place place, boolean decisive, List<Expression> arguments) implements Command {
        @Override
        public Object value(Run run, Object dot, Object before) {
            Object value = null;
            for (int i = 0; i < arguments.size(); i++) {
                value = arguments.get(i).value(run, dot);
                if (Truth.of(value) == decisive) return value;
            }
            return before == NOTHING_BEFORE ? value : before;
        }
    }
}
