// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.file;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Option;
import io.millrace.api.option.Options;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where the header of a csv file comes from. The format puts it in front of its messages, but in a file it may stand
 * only once: in front of a result of many rows, or of a batch, it is a line; in front of a single row it is marked by a delimiter,
 * which no header begins with, and its length in four bytes; where the columns are given it is left out.
 *
 * @param wanted whether there is to be a header
 * @param singleRows whether each message is one row
 * @param given the header made of given columns, or empty
 */
record HeaderRule(boolean wanted, boolean singleRows, String given, char delimiter) {
    static final Option HAS_HEADER =
            Option.flag("hasHeader").orElse(false).describe("csv: the first line of each file names the columns");

    private static final Option FORMAT = Option.text("format").orElse("json");
    private static final Option SEND_SINGLE = Option.flag("sendSingle");
    private static final Option FIELDS = Option.list("fields");
    private static final Option DELIMITER = Option.text("delimiter").orElse(",");
    private static final Option BATCH_SIZE = Option.integer("batchSize");
    private static final Option LINGER_INTERVAL = Option.duration("lingerInterval");
    private static final int LENGTH_BYTES = Integer.BYTES;

    /** A message taken apart; the rows stand at {@code [offset, offset + length)} of the message's array. */
    record Parts(byte[] header, int offset, int length) {
        private static final byte[] NONE = {};

        boolean isHeaderOnly() {
            return header.length > 0 && length == 0;
        }
    }

    static HeaderRule of(Options options, FileType type) {
        if (type == FileType.CSV && !options.text(FORMAT).equalsIgnoreCase("delimited")) {
            throw MillraceException.options(
                    "file sink: fileType csv needs the format delimited, found " + options.text(FORMAT));
        }
        String delimiter = options.text(DELIMITER).isEmpty() ? "," : options.text(DELIMITER);
        String given = options.list(FIELDS).stream().map(String::valueOf).collect(Collectors.joining(delimiter));
        boolean batches = options.integer(BATCH_SIZE) > 0
                || !options.duration(LINGER_INTERVAL).isZero();
        boolean wanted = type == FileType.CSV && options.flag(HAS_HEADER);
        return new HeaderRule(wanted, options.flag(SEND_SINGLE) && !batches, given, delimiter.charAt(0));
    }

    Parts split(byte[] bytes, int offset, int length) {
        if (!wanted) return new Parts(Parts.NONE, offset, length);
        if (!singleRows) return firstLine(bytes, offset, length);
        if (!given.isEmpty()) return new Parts(given.getBytes(StandardCharsets.UTF_8), offset, length);
        return marked(bytes, offset, length);
    }

    private static Parts firstLine(byte[] bytes, int offset, int length) {
        int end = offset;
        while (end < offset + length && bytes[end] != '\n') end++;
        int rows = Math.min(end + 1, offset + length);
        return new Parts(copy(bytes, offset, end), rows, offset + length - rows);
    }

    private Parts marked(byte[] bytes, int offset, int length) {
        int start = offset + 1 + LENGTH_BYTES;
        int most = length - 1 - LENGTH_BYTES;
        int count = most < 0 || bytes[offset] != delimiter
                ? -1
                : ByteBuffer.wrap(bytes, offset + 1, LENGTH_BYTES).getInt();
        if (count < 0 || count > most) {
            throw new EvaluationException(
                    "file sink: the message names no columns; a csv file with a header needs the option"
                            + " fields if sendSingle is true");
        }
        return new Parts(copy(bytes, start, start + count), start + count, most - count);
    }

    private static byte[] copy(byte[] bytes, int start, int end) {
        return Arrays.copyOfRange(bytes, start, end);
    }
}
