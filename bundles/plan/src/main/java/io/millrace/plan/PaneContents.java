// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan;

import io.millrace.plan.expression.PlanExpression;
import java.util.Optional;

/**
 * What a window collects.
 *
 * @param where a condition on the rows that runs behind the window: rows that fail count for the window but are not collected;
 *     if none is left, the window emits nothing
 * @param grouping how rows are folded into groups, or empty if they are kept as they are
 */
public record PaneContents(Optional<PlanExpression> where, Optional<Grouping> grouping) {
    /** Rows as they are. */
    public static PaneContents rows() {
        return new PaneContents(Optional.empty(), Optional.empty());
    }
}
