// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.tree;

/** One part of a pipeline. */
public interface Command {
    /** Stands for the value before where a command is the first. */
    Object NOTHING_BEFORE = new Object();

    /**
     * @param before the value of the command before, or {@link #NOTHING_BEFORE}
     * @throws io.millrace.api.error.EvaluationException with the place in the template
     */
    Object value(Run run, Object dot, Object before);

    /** A command that only is a value. Nothing can be piped into it. */
    record Value(Place place, Expression expression) implements Command {
        @Override
        public Object value(Run run, Object dot, Object before) {
            if (before != NOTHING_BEFORE) throw place.failure("can't give argument to non-function");
            return expression.value(run, dot);
        }
    }
}
