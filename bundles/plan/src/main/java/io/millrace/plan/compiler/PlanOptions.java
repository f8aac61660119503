// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan.compiler;

import io.millrace.plan.TimePolicy;
import java.util.Map;

/**
 * The options of a rule that change its plan.
 *
 * @param sendNull whether selected columns that are null or missing appear in the result as null
 * @param sendMetadata whether the metadata of the event goes into the result as {@code __meta}
 * @param temporary whether the rule may use temporary streams
 * @param optimize the rule option {@code planOptimizeStrategy}
 */
public record PlanOptions(
        TimePolicy time, boolean sendNull, boolean sendMetadata, boolean temporary, Map<String, Object> optimize) {}
