// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.tree;

import java.util.List;

/** Values that are no calls. */
public final class Expressions {
    private Expressions() {}

    /** A number, text or truth value, or nil. */
    public record Literal(Object value) implements Expression {
        @Override
        public Object value(Run run, Object dot) {
            return value;
        }
    }

    /** The dot itself. */
    public record Dot() implements Expression {
        @Override
        public Object value(Run run, Object dot) {
            return dot;
        }
    }

    /** A variable by its place. */
    public record Variable(int slot) implements Expression {
        @Override
        public Object value(Run run, Object dot) {
            return run.variable(slot);
        }
    }

    /** A member of a value, found by one name after the other. */
    public record Member(Place place, Expression of, List<String> names) implements Expression {
        @Override
        public Object value(Run run, Object dot) {
            Object value = of.value(run, dot);
            for (int i = 0; i < names.size(); i++) value = Members.of(place, value, names.get(i), List.of());
            return value;
        }
    }
}
