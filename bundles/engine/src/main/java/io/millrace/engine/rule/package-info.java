// SPDX-License-Identifier: Apache-2.0
/**
 * Rules: their definitions, the states they go through, and their runs.
 */
package io.millrace.engine.rule;
