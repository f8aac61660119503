// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

/** Well-formed UTF-8: shortest form, no surrogates, nothing beyond U+10FFFF. */
final class Utf8 {
    private Utf8() {}

    /** The length of the character of several bytes that begins here, or 0 if it is malformed or cut off. */
    static int sequence(byte[] b, int i, int limit) {
        int lead = b[i] & 0xFF;
        if (lead < 0xC2 || lead > 0xF4) return 0;
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (i + length > limit || !secondFits(lead, b[i + 1] & 0xFF)) return 0;
        for (int k = 2; k < length; k++) {
            if ((b[i + k] & 0xC0) != 0x80) return 0;
        }
        return length;
    }

    private static boolean secondFits(int lead, int second) {
        int low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        return second >= low && second <= high;
    }

    /** The first place that begins no well-formed character, or -1 if there is none. */
    static int firstMalformed(byte[] b, int from, int limit) {
        int i = from;
        while (i < limit) {
            int length = b[i] >= 0 ? 1 : sequence(b, i, limit);
            if (length == 0) return i;
            i += length;
        }
        return -1;
    }
}
