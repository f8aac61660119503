// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that looks, whenever an event asks for it, at the stretch of time before that event, and after it where a delay
 * is given. Not the folding of rows, which panes do.
 */
package io.millrace.operator.window.sliding;
