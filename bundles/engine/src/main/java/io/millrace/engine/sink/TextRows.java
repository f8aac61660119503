// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.Decoder;
import io.millrace.api.row.Row;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the texts that templates make as rows, valid until the next text is read. */
final class TextRows {
    private final Decoder decoder;
    private final DecodedRows decoded = new DecodedRows();

    TextRows(Decoder decoder) {
        this.decoder = decoder;
    }

    /** @throws io.millrace.api.error.EvaluationException if the text is malformed */
    List<Row> read(CharSequence text) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        decoded.clear();
        decoder.decode(bytes.array(), 0, bytes.limit(), decoded);
        List<Row> rows = new ArrayList<>(decoded.size());
        for (int i = 0; i < decoded.size(); i++) rows.add(decoded.get(i));
        return rows;
    }

    /** Whether a text is a list of rows rather than one row. */
    static boolean isList(CharSequence text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) <= ' ') start++;
        return start < text.length() && text.charAt(start) == '[';
    }
}
