// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.file;

import io.millrace.api.error.EvaluationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The records of a csv file as RFC 4180 has them: values in quotes may hold delimiters, line ends and doubled quotes.
 * Blanks in front of a value are left out, and so are empty lines.
 *
 * <p><b>Errors:</b> {@link EvaluationException} for a malformed record; the next call goes on behind its line.
 */
final class CsvRecords {
    private static final char QUOTE = '"';

    private final RawLines lines;
    private final char delimiter;
    private String text = "";
    private int position;

    CsvRecords(RawLines lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
    }

    /** The next record, or empty at the end. */
    Optional<List<String>> next() throws IOException {
        do {
            if (!nextLine()) return Optional.empty();
        } while (text.isEmpty());
        List<String> values = new ArrayList<>();
        values.add(value());
        while (position < text.length()) {
            position++;
            values.add(value());
        }
        return Optional.of(values);
    }

    /** The number of the line on which the last record ended, from 1. */
    int lineNumber() {
        return lines.number();
    }

    private boolean nextLine() throws IOException {
        Optional<byte[]> line = lines.next();
        text = line.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
        position = 0;
        return line.isPresent();
    }

    /** Reads one value and stops at the delimiter behind it, or at the end of the line. */
    private String value() throws IOException {
        while (position < text.length() && isBlank(text.charAt(position))) position++;
        if (position < text.length() && text.charAt(position) == QUOTE) return quoted();
        int end = text.indexOf(delimiter, position);
        String value = text.substring(position, end < 0 ? text.length() : end);
        position += value.length();
        return value;
    }

    private boolean isBlank(char character) {
        return character != delimiter && (character == ' ' || character == '\t');
    }

    private String quoted() throws IOException {
        int first = lines.number();
        StringBuilder value = new StringBuilder();
        position++;
        while (true) {
            int quote = text.indexOf(QUOTE, position);
            if (quote < 0) {
                value.append(text, position, text.length()).append('\n');
                if (!nextLine()) throw new EvaluationException("csv line " + first + ": the closing quote is missing");
                continue;
            }
            value.append(text, position, quote);
            position = quote + 1;
            if (position == text.length() || text.charAt(position) == delimiter) return value.toString();
            if (text.charAt(position) != QUOTE) {
                throw new EvaluationException(
                        "csv line " + lines.number() + ": expected a delimiter behind the closing quote");
            }
            value.append(QUOTE);
            position++;
        }
    }
}
