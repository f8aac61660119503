// SPDX-License-Identifier: Apache-2.0
/**
 * Compiles plan expressions into evaluators: one small class for each kind of expression, which owns its scratch values. Not
 * name resolution, which planning has done.
 */
package io.millrace.engine.expression;
