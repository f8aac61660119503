// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.Decoder;

/** Tries the scanner first; a payload that it is not sure of is decoded again, and judged, by Jackson. */
final class JsonDecoder implements Decoder {
    private final ScannedDocument scanned;
    private final JudgedDocument judged;

    JsonDecoder(RowReader reader, JacksonParsers parsers) {
        this.scanned = new ScannedDocument(reader);
        this.judged = new JudgedDocument(reader, parsers);
    }

    @Override
    public void decode(byte[] bytes, int offset, int length, DecodedRows rows) {
        rows.clear();
        if (scanned.decode(bytes, offset, length, rows)) return;
        rows.clear();
        judged.decode(bytes, offset, length, rows);
    }
}
