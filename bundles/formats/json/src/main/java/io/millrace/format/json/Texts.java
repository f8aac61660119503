// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

/** Reads strings; equal short ones mostly become the same String. */
final class Texts {
    private final StringCache cache = new StringCache();

    /** The string whose opening quote stands at the cursor. */
    String read(Cursor in) {
        byte[] b = in.bytes;
        int from = in.position + 1;
        int to = Strings.plainEnd(b, from);
        if (b[to] == '"') {
            in.position = to + 1;
            return cache.get(b, from, to);
        }
        in.position = Strings.skip(b, to);
        to = in.position - 1;
        return hasEscape(b, from, to) ? EscapedText.of(b, from, to) : cache.get(b, from, to);
    }

    private static boolean hasEscape(byte[] b, int from, int to) {
        for (int i = from; i < to; i++) {
            if (b[i] == '\\') return true;
        }
        return false;
    }
}
