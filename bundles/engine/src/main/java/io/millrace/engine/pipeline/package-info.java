// SPDX-License-Identifier: Apache-2.0
/**
 * A running plan: stages that call each other directly, on one thread at a time.
 */
package io.millrace.engine.pipeline;
