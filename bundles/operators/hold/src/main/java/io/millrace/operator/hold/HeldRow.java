// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.hold;

import io.millrace.api.row.Row;

/**
 * A row that waits.
 *
 * @param due when it goes on, in epoch milliseconds
 * @param arrival its place among rows that are due at once
 */
record HeldRow(long due, long arrival, Row row) implements Comparable<HeldRow> {
    @Override
    public int compareTo(HeldRow other) {
        int byTime = Long.compare(due, other.due);
        return byTime == 0 ? Long.compare(arrival, other.arrival) : byTime;
    }
}
