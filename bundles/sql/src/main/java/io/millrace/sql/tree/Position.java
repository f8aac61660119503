// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

/**
 * A place in the text of a statement.
 *
 * @param line the line, from 1
 * @param column the column within the line, from 1, counted in characters
 */
public record Position(int line, int column) implements Comparable<Position> {

    @Override
    public int compareTo(Position other) {
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
