// SPDX-License-Identifier: Apache-2.0
/**
 * From a resolved query to a plan: one class for each stage of the pipeline and for each decision about it. Nothing here knows
 * syntax.
 */
package io.millrace.sql.planner;
