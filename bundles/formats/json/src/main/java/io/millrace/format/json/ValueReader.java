// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.row.Row;
import java.io.IOException;

/**
 * Reads values of one declared type, or of any. Each kind can do so in both ways of decoding, and both ways give the
 * same.
 *
 * <p><b>Threads:</b> confined to the thread of its decoder.
 */
abstract class ValueReader {
    /** The column as error texts call it. */
    private final String column;

    private final String expected;

    /** @param expected the declared type as error texts call it */
    ValueReader(String column, String expected) {
        this.column = column;
        this.expected = expected;
    }

    /**
     * Reads the value at the cursor and moves behind it.
     *
     * @throws Unsure if it does not fit, or is too unusual
     */
    abstract Object value(Cursor in);

    /**
     * Reads the value at the parser's token, which is not null, and moves to its last token.
     *
     * @throws EvaluationException if it does not fit
     */
    abstract Object judgedValue(JsonParser in) throws IOException;

    /** Reads the value at the cursor into a row. Readers of numbers do this without boxing. */
    void read(Cursor in, Row row, int slot) {
        row.set(slot, value(in));
    }

    /** Reads the value at the parser's token, null included. */
    final Object judged(JsonParser in) throws IOException {
        return in.currentToken() == JsonToken.VALUE_NULL ? null : judgedValue(in);
    }

    final EvaluationException wrongType(JsonParser in) {
        return new EvaluationException(
                column + " has wrong type:" + TypeWords.of(in.currentToken()) + ", expect:" + expected);
    }
}
