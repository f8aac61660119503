// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

/** White space between tokens. */
final class Blanks {
    private Blanks() {}

    /** The first place from here that is not a blank. */
    static int skip(byte[] b, int i) {
        return b[i] > ' ' ? i : skipSome(b, i);
    }

    /** From behind a name to the value: blanks, the colon, blanks. */
    static int skipColon(byte[] b, int i) {
        if (b[i] != ':') {
            i = skip(b, i);
            if (b[i] != ':') throw Unsure.SIGNAL;
        }
        return skip(b, i + 1);
    }

    /** Whether only blanks stand between here and the limit. */
    static boolean only(byte[] b, int i, int limit) {
        while (i < limit && isBlank(b[i])) i++;
        return i == limit;
    }

    private static int skipSome(byte[] b, int i) {
        while (isBlank(b[i])) i++;
        return i;
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }
}
