// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Cuts one file into records, and stops early if nobody wants them any more. */
record RecordReader(FileType type, LineLayout layout) {

    void read(InputStream in, RecordOutput out) throws IOException, InterruptedException {
        switch (type) {
            case WHOLE -> out.emit(in.readAllBytes());
            case LINES -> readLines(lines(in), out);
            case CSV -> readCsv(new CsvRecords(lines(in), layout.delimiter()), out);
        }
    }

    private RawLines lines(InputStream in) {
        return new RawLines(in, layout.skipAtStart(), layout.skipAtEnd());
    }

    private static void readLines(RawLines lines, RecordOutput out) throws IOException, InterruptedException {
        Optional<byte[]> line = lines.next();
        while (line.isPresent() && out.isOpen()) {
            out.emit(line.get());
            line = lines.next();
        }
    }

    private void readCsv(CsvRecords records, RecordOutput out) throws IOException, InterruptedException {
        Optional<Shape> shape = layout.columns().isEmpty() ? Optional.empty() : Optional.of(Shape.of(layout.columns()));
        if (layout.hasHeader()) shape = records.next().map(Shape::of);
        Optional<List<String>> values = next(records, out);
        while (values.isPresent() && out.isOpen()) {
            if (shape.isEmpty()) shape = Optional.of(numbered(values.get().size()));
            emit(values.get(), shape.get(), records.lineNumber(), out);
            values = next(records, out);
        }
    }

    /** The next well-formed record; the others are reported and left out. */
    private static Optional<List<String>> next(CsvRecords records, RecordOutput out) throws IOException {
        while (true) {
            try {
                return records.next();
            } catch (EvaluationException e) {
                out.error(e);
            }
        }
    }

    private static Shape numbered(int count) {
        return Shape.of(
                IntStream.range(0, count).mapToObj(column -> "cols" + column).toList());
    }

    private static void emit(List<String> values, Shape shape, int line, RecordOutput out) throws InterruptedException {
        if (values.size() < shape.size()) {
            out.error(new EvaluationException("csv line " + line + ": found " + values.size() + " values, expected "
                    + shape.size() + ": " + String.join(", ", shape.columns())));
            return;
        }
        Row row = new Row(shape);
        for (int slot = 0; slot < shape.size(); slot++) row.set(slot, values.get(slot));
        out.emit(row);
    }
}
