// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan;

import io.millrace.plan.expression.PlanExpression;
import java.util.List;

/**
 * One aggregate in a grouping.
 *
 * @param column the hidden column that holds the result, beginning with {@code $$}
 * @param function lower-case name
 * @param skipsNulls whether rows whose first argument is null or missing are left out
 */
public record AggregateCall(String column, String function, List<PlanExpression> arguments, boolean skipsNulls) {
    public AggregateCall {
        arguments = List.copyOf(arguments);
    }

    /** A call that sees all rows. */
    public AggregateCall(String column, String function, List<PlanExpression> arguments) {
        this(column, function, arguments, false);
    }
}
