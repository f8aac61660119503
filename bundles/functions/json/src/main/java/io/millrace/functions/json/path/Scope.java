// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

import io.millrace.api.error.EvaluationException;

/**
 * What an expression is evaluated on.
 *
 * @param root what {@code $} stands for
 * @param current what {@code @} stands for
 * @param match the way to it, which placeholders tell
 */
record Scope(Object root, Object current, Match match) {
    private static final Object NONE = new Object();

    static Scope of(Object document) {
        return new Scope(document, NONE, Match.root(document));
    }

    /** @throws EvaluationException if there is no current value here, outside of filters and brackets */
    Object requireCurrent() {
        if (current == NONE) throw new EvaluationException("there is no current element for @ here");
        return current;
    }

    Scope at(Object value) {
        return new Scope(root, value, match);
    }

    Scope on(Match other) {
        return new Scope(root, current, other);
    }
}
