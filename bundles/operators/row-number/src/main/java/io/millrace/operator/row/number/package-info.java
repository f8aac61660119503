// SPDX-License-Identifier: Apache-2.0
/** Operator that numbers the rows of a batch. Not their order, which others make before. */
package io.millrace.operator.row.number;
