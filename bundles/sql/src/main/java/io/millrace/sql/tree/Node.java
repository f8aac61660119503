// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

/** Anything in a syntax tree that stands at a place of the text. */
public interface Node {

    Position position();
}
