// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.expression;

import io.millrace.api.checkpoint.Checkpointed;
import java.util.Arrays;
import java.util.List;

/**
 * The state of those expressions of an operator that have any, for the operator to save and restore with its own.
 */
public final class ExpressionState {
    private ExpressionState() {}

    /** The states as a neutral value, null where an expression has none. */
    public static Object save(List<Expression> expressions) {
        return Arrays.asList(expressions.stream()
                .map(expression -> expression instanceof Checkpointed stateful ? stateful.save() : null)
                .toArray());
    }

    /** Gives the saved states to the same expressions in the same order. */
    public static void restore(List<Expression> expressions, Object state) throws Exception {
        List<?> states = (List<?>) state;
        for (int i = 0; i < expressions.size(); i++) {
            if (expressions.get(i) instanceof Checkpointed stateful) {
                stateful.restore(states.get(i), stateful.stateVersion());
            }
        }
    }
}
