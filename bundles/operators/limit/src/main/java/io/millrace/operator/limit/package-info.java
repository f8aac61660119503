// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that passes on the first rows of a batch only.
 */
package io.millrace.operator.limit;
