// SPDX-License-Identifier: Apache-2.0
/**
 * Operator that looks at regular intervals at the last stretch of time; stretches may overlap or leave gaps.
 */
package io.millrace.operator.window.hopping;
