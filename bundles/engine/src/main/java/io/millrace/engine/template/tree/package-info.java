// SPDX-License-Identifier: Apache-2.0
/**
 * The steps and expressions that a template consists of, each knowing how to carry itself out. Immutable, so that one
 * template may serve many threads.
 */
package io.millrace.engine.template.tree;
