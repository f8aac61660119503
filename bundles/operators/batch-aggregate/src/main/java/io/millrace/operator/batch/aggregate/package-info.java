// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that tells each row of a batch what the batch as a whole amounts to. Not the folding of rows into groups, behind
 * which there are no rows any more.
 */
package io.millrace.operator.batch.aggregate;
