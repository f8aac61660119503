// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that works out the columns of the result.
 */
package io.millrace.operator.project;
