// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that works out the columns of the result. Not the evaluation of expressions, which is the engine's.
 */
package io.millrace.operator.project;
