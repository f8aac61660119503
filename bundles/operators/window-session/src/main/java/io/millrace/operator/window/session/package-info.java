// SPDX-License-Identifier: Apache-2.0
/**
 * Operator whose windows last as long as rows keep coming, and at most so long. Not windows that conditions on the rows
 * begin and end.
 */
package io.millrace.operator.window.session;
