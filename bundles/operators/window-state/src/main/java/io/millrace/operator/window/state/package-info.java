// SPDX-License-Identifier: Apache-2.0
/** Operator whose windows begin and end with events that meet a condition, however long that takes. */
package io.millrace.operator.window.state;
