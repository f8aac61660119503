// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects functions by their names. */
final class Registry {
    private final Map<String, TemplateFunction> functions = new HashMap<>();

    Registry add(String name, TemplateFunction.Implementation implementation, Parameter... parameters) {
        functions.put(name, new TemplateFunction(name, List.of(parameters), false, implementation));
        return this;
    }

    /** Adds a function whose last parameter may come any number of times. */
    Registry addRepeating(String name, TemplateFunction.Implementation implementation, Parameter... parameters) {
        functions.put(name, new TemplateFunction(name, List.of(parameters), true, implementation));
        return this;
    }

    /** Gives a known function another name. */
    Registry alias(String known, String... others) {
        TemplateFunction function = functions.get(known);
        for (String other : others) {
            functions.put(
                    other,
                    new TemplateFunction(other, function.parameters(), function.repeats(), function.implementation()));
        }
        return this;
    }

    Map<String, TemplateFunction> functions() {
        return Map.copyOf(functions);
    }
}
