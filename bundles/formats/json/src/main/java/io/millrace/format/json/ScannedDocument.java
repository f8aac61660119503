// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import io.millrace.api.format.DecodedRows;

/**
 * A payload read by the scanner. The scanner may look beyond the end of the payload, even of the array; what counts is
 * that it ends up exactly at the end, since everything it accepted lies before the place where it stands.
 */
final class ScannedDocument {
    private final RowReader reader;
    private final Cursor cursor = new Cursor();

    ScannedDocument(RowReader reader) {
        this.reader = reader;
    }

    /** False if the scanner is not sure; {@code rows} then holds anything. */
    boolean decode(byte[] bytes, int offset, int length, DecodedRows rows) {
        if (length == 0) return false;
        cursor.start(bytes);
        cursor.fetch(offset, length);
        try {
            cursor.position = Blanks.skip(bytes, offset);
            byte first = cursor.here();
            if (first == '{') reader.read(cursor, rows);
            else if (first == '[') elements(rows);
            else return false;
            return Blanks.only(bytes, cursor.position, offset + length);
        } catch (Unsure | IndexOutOfBoundsException unsure) {
            return false;
        } finally {
            cursor.end();
        }
    }

    private void elements(DecodedRows rows) {
        cursor.enter();
        if (cursor.here() != ']') {
            do {
                if (cursor.here() != '{') throw Unsure.SIGNAL;
                reader.read(cursor, rows);
            } while (cursor.more(']'));
        }
        cursor.leave();
    }
}
