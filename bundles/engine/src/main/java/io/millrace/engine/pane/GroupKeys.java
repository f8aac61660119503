// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.Expression;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.api.value.ValueText;
import java.util.List;

/**
 * Works out which group a row belongs to. Groups are told apart by the text forms of their keys, so that 1, 1.0 and "1" are
 * one group; null is a group of its own.
 */
final class GroupKeys {
    /** Stands for null, which is no text. */
    static final Object NULL = "\u0000null";

    private final Expression[] keys;
    private final Value value = new Value();
    final Object[] parts;

    GroupKeys(List<Expression> keys) {
        this.keys = keys.toArray(Expression[]::new);
        this.parts = new Object[this.keys.length];
    }

    int size() {
        return keys.length;
    }

    /** Puts the key of a row into {@link #parts}. */
    void read(Row row) {
        for (int i = 0; i < keys.length; i++) {
            try {
                keys[i].evaluate(row, value);
            } catch (EvaluationException failure) {
                throw new EvaluationException("run Group By error: " + failure.getMessage());
            }
            parts[i] = part();
        }
    }

    private Object part() {
        if (value.isAbsent()) return NULL;
        Object object = value.object();
        return object instanceof String ? object : ValueText.of(object);
    }

    int hash() {
        int hash = 1;
        for (Object part : parts) hash = 31 * hash + part.hashCode();
        return hash ^ hash >>> 16;
    }
}
