// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.row.Kind;
import io.millrace.api.value.ValueText;

/** A boolean argument that is evaluated with every row, of which the value in the first row counts. */
final class Flag {
    private boolean known;
    private Object value;

    void see(Object next) {
        if (!known) value = next;
        known = true;
    }

    void merge(Flag later) {
        if (later.known) see(later.value);
    }

    boolean isTrue(String function, String name) {
        return isTrue(value, function, name);
    }

    /** The value as a boolean, which it must be. */
    static boolean isTrue(Object value, String function, String name) {
        if (value instanceof Boolean flag) return flag;
        throw new EvaluationException("function " + function + " expects a boolean as " + name + " but got "
                + Kind.of(value).label() + "(" + ValueText.of(value) + ")");
    }

    boolean isKnown() {
        return known;
    }

    void clear() {
        known = false;
        value = null;
    }

    Object save() {
        return value;
    }

    /** @param wasKnown whether there was a first row, since its value may have been null */
    void restore(Object state, boolean wasKnown) {
        known = wasKnown;
        value = state;
    }
}
