// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.tree;

import io.millrace.api.time.Clock;

/**
 * One execution of a template.
 *
 * <p><b>Threads:</b> confined to one thread.
 */
public final class Run {
    /** Templates that call each other deeper than this do so without end. */
    private static final int DEEPEST = 500;

    private final Clock clock;
    private final StringBuilder text;
    private final int depth;
    private final Object[] variables;

    private Run(Clock clock, StringBuilder text, int depth, Object[] variables) {
        this.clock = clock;
        this.text = text;
        this.depth = depth;
        this.variables = variables;
    }

    /** @param text where the result goes */
    public static Run of(Body body, Object data, Clock clock, StringBuilder text) {
        Run run = new Run(clock, text, 0, new Object[body.variables()]);
        run.variables[0] = data;
        return run;
    }

    Run within(Body body, Object data) {
        Run run = new Run(clock, text, depth + 1, new Object[body.variables()]);
        run.variables[0] = data;
        return run;
    }

    public Clock clock() {
        return clock;
    }

    StringBuilder text() {
        return text;
    }

    boolean isTooDeep() {
        return depth > DEEPEST;
    }

    Object variable(int slot) {
        return variables[slot];
    }

    void setVariable(int slot, Object value) {
        variables[slot] = value;
    }
}
