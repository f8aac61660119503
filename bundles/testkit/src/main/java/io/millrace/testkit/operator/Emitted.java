// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.operator;

import io.millrace.api.row.Row;
import io.millrace.api.row.WindowRange;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that an operator put into its output, kept for a test. */
public sealed interface Emitted {

    /** A row by itself. */
    record SingleRow(RowContent content) implements Emitted {
        @Override
        public String toString() {
            return "row " + content;
        }
    }

    /**
     * Something that went a further way out.
     *
     * @param index the number of the outlet, from 1
     */
    record ToOutlet(int index, Emitted emitted) implements Emitted {}

    /** Rows that travel together. */
    record RowBatch(List<RowContent> contents, Optional<WindowRange> window, boolean grouped) implements Emitted {
        /** The values of the rows. */
        public List<Map<String, Object>> rows() {
            return contents.stream().map(RowContent::values).toList();
        }

        @Override
        public String toString() {
            String range = window.map(known -> " of [" + known.start() + ", " + known.end() + ")")
                    .orElse("");
            return (grouped ? "groups " : "batch ") + contents + range;
        }
    }

    /** @param millis the instant that event time has come to */
    record Watermark(long millis) implements Emitted {}

    /** An error, whether thrown or put into the output. */
    record Error(String message) implements Emitted {}

    /** A row left out on purpose. */
    record Dropped(String reason) implements Emitted {}

    /** A row as it was when it came out. */
    record RowContent(
            Map<String, Object> values, long timestamp, Map<String, Object> metadata, Optional<WindowRange> window) {
        static RowContent of(Row row) {
            return new RowContent(row.toMap(), row.timestamp(), row.metadata(), row.window());
        }

        @Override
        public String toString() {
            return values.toString();
        }
    }
}
