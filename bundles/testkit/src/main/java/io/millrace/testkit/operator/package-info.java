// SPDX-License-Identifier: Apache-2.0
/**
 * Drives one operator as a pipeline would, and collects what comes out. Not a pipeline: nothing runs before or behind
 * the operator.
 */
package io.millrace.testkit.operator;
