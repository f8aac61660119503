// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.expression.PlanExpression;

/** A key of ORDER BY. */
public record Sorting(PlanExpression expression, boolean descending) {}
