// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.expression.PlanExpression;
import java.util.List;

/**
 * How a call of {@code row_number} counts.
 *
 * @param partition rows with equal values are counted on their own
 * @param order in which rows are counted, empty if as they come
 */
public record RowNumbering(List<PlanExpression> partition, List<Sorting> order) {
    static final String FUNCTION = "row_number";

    public RowNumbering {
        partition = List.copyOf(partition);
        order = List.copyOf(order);
    }
}
