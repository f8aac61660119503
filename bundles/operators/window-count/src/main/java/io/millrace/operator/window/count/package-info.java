// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that looks at the last so many rows.
 */
package io.millrace.operator.window.count;
