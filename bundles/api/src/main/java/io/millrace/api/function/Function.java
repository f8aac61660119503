// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.function;

import io.millrace.api.error.MillraceException;
import java.util.List;

/**
 * A function that SQL can call, one of four kinds. Published as a service under this interface, with the property
 * {@code name}: the name in SQL or a list of names; names of built-in functions are lower case.
 */
public sealed interface Function permits ScalarFunction, AggregateFunction, AnalyticFunction, TableFunction {

    /** Which arguments it takes and what it returns. */
    Signature signature();

    /** What happens to a call with an absent argument before the function sees it. */
    default NullGuard nullGuard() {
        return NullGuard.NULL;
    }

    /** Whether equal arguments always give equal results, so that a call may be evaluated once or at plan time. */
    default boolean isDeterministic() {
        return true;
    }

    /** One sentence for the reference page. */
    default String description() {
        return "";
    }

    /** Calls for the reference page, the most telling one first. */
    default List<Example> examples() {
        return List.of();
    }

    /**
     * Checks a call as it is written, when the statement is created.
     *
     * @throws MillraceException with a message for the user: what was found, what was expected
     */
    default void check(String name, List<ArgumentSyntax> arguments) {
        signature().check(name, arguments);
    }
}
