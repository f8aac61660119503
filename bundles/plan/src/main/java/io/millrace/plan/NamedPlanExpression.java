// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan;

import io.millrace.plan.expression.PlanExpression;

/**
 * An expression and the name of its result.
 *
 * @param aliased whether the user gave the name
 * @param invisible whether it is for other expressions only and no part of the result
 */
public record NamedPlanExpression(String name, PlanExpression expression, boolean aliased, boolean invisible) {}
