// SPDX-License-Identifier: Apache-2.0
/**
 * The syntax tree: what a statement says, with the place of each part in the text. Immutable and free of any knowledge about
 * streams, columns or functions that exist; it is not a plan, and nothing evaluates it.
 */
package io.millrace.sql.tree;
