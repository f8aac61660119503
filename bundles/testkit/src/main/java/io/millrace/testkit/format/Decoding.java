// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.format;

import io.millrace.api.format.DecodedRows;
import io.millrace.api.format.Decoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A decoder at work: payloads lie in the middle of a larger array, and rows are used again. */
final class Decoding {
    private static final int PADDING = 7;

    private final Decoder decoder;
    private final DecodedRows decoded = new DecodedRows();

    Decoding(Decoder decoder) {
        this.decoder = decoder;
    }

    List<Map<String, Object>> rows(byte[] payload) {
        byte[] array = new byte[payload.length + 2 * PADDING];
        Arrays.fill(array, (byte) '#');
        System.arraycopy(payload, 0, array, PADDING, payload.length);
        decoded.clear();
        decoder.decode(array, PADDING, payload.length, decoded);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < decoded.size(); i++) rows.add(decoded.get(i).toMap());
        return rows;
    }
}
