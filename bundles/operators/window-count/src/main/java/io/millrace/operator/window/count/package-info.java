// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that looks at the last so many rows. Not a window of time: how long rows take to come does not matter.
 */
package io.millrace.operator.window.count;
