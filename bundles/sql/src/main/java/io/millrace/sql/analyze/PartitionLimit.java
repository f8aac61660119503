// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.api.error.MillraceException;
import io.millrace.plan.compiler.PlanOptions;

/** How many partitions analytic functions of a rule may remember: they are never forgotten, so there must be an end. */
final class PartitionLimit {
    private static final String OPTION = "analyticPartitionLimit";
    private static final long DEFAULT = 100_000;

    private PartitionLimit() {}

    /** The option {@code planOptimizeStrategy.analyticPartitionLimit}, a whole number of at least 1. */
    static long of(PlanOptions options) {
        Object limit = options.optimize().getOrDefault(OPTION, DEFAULT);
        if (limit instanceof Number number && number.longValue() >= 1 && number.doubleValue() == number.longValue()) {
            return number.longValue();
        }
        throw MillraceException.options(
                "rule option planOptimizeStrategy." + OPTION + " must be a whole number of at least 1, found " + limit);
    }
}
