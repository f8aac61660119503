// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.tree;

import java.util.ArrayList;
import java.util.List;

/** A member that is given arguments, which only methods of times take. */
public record MethodCall(Place place, Expression of, List<String> names, List<Expression> arguments)
        implements Command {
    @Override
    public Object value(Run run, Object dot, Object before) {
        Object value = of.value(run, dot);
        for (int i = 0; i < names.size() - 1; i++) value = Members.of(place, value, names.get(i), List.of());
        List<Object> given = new ArrayList<>(arguments.size() + 1);
        for (Expression argument : arguments) given.add(argument.value(run, dot));
        if (before != NOTHING_BEFORE) given.add(before);
        return Members.of(place, value, names.get(names.size() - 1), given);
    }
}
