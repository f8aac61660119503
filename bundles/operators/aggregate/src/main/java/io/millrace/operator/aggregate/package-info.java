// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that folds the rows of a batch, or a single row, into groups. Not needed behind a window that folds by
 * itself.
 */
package io.millrace.operator.aggregate;
