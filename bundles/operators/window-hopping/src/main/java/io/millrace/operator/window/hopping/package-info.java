// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that looks at regular intervals at the last stretch of time; stretches may overlap or leave gaps. Not
 * the collecting of rows, which panes do.
 */
package io.millrace.operator.window.hopping;
