// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

/** The kinds of JOIN. */
public enum JoinKind {
    INNER,
    LEFT,
    RIGHT,
    FULL,
    CROSS
}
