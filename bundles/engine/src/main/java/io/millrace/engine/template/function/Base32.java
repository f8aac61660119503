// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.api.error.EvaluationException;
import java.io.ByteArrayOutputStream;

/** Bytes in the 32 letters and digits of RFC 4648. */
final class Base32 {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int DIGIT_BITS = 5;
    private static final int BLOCK = 8;

    private Base32() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte next : bytes) {
            held = held << Byte.SIZE | next & 0xFF;
            for (bits += Byte.SIZE; bits >= DIGIT_BITS; bits -= DIGIT_BITS) append(held >> bits - DIGIT_BITS, text);
        }
        if (bits > 0) append(held << DIGIT_BITS - bits, text);
        while (text.length() % BLOCK != 0) text.append('=');
        return text.toString();
    }

    private static void append(int digit, StringBuilder text) {
        text.append(ALPHABET.charAt(digit & 31));
    }

    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String digits = text.replaceAll("=+$", "");
        int bits = 0;
        int held = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = ALPHABET.indexOf(digits.charAt(i));
            if (digit < 0) throw new EvaluationException("illegal base32 data at input byte " + i);
            held = held << DIGIT_BITS | digit;
            bits += DIGIT_BITS;
            if (bits >= Byte.SIZE) bytes.write(held >> (bits -= Byte.SIZE));
        }
        return bytes.toByteArray();
    }
}
