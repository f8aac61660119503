// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

import java.util.function.Consumer;

/** A step of a path, from a value to values within it. */
interface Step {
    /**
     * Gives out what the step leads to.
     *
     * @throws io.millrace.api.error.EvaluationException if a single step leads nowhere
     */
    void follow(Scope scope, Match from, Consumer<Match> found);

    /** Whether it may lead to any number of values. */
    default boolean isMultiple() {
        return true;
    }
}
