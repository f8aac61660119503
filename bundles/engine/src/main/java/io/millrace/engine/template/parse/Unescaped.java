// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.parse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Undoes the escapes of a quoted text. Escapes in two or three digits are bytes of UTF-8. */
final class Unescaped {
    private static final String SHORT = "abfnrtv\\";
    private static final String MEANING = "\u0007\b\f\n\r\t\u000b\\";

    private final String text;
    private final char mark;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int at;

    private Unescaped(String text, char mark) {
        this.text = text;
        this.mark = mark;
    }

    static Optional<String> of(String text, char mark) {
        if (text.indexOf('\\') < 0) return Optional.of(text);
        try {
            return Optional.of(new Unescaped(text, mark).read());
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return Optional.empty();
        }
    }

    private String read() {
        while (at < text.length()) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            if (point == '\\') escape(text.charAt(at++));
            else write(point);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void escape(char sign) {
        int known = SHORT.indexOf(sign);
        if (known >= 0) write(MEANING.charAt(known));
        else if (sign == mark) write(mark);
        else if (sign == 'x') bytes.write(number(2, 16));
        else if (sign == 'u') write(number(4, 16));
        else if (sign == 'U') write(number(8, 16));
        else if (sign >= '0' && sign <= '7') octal();
        else throw new IllegalArgumentException("unknown escape " + sign);
    }

    private void octal() {
        at--;
        bytes.write(number(3, 8));
    }

    private int number(int digits, int radix) {
        int value = Integer.parseInt(text, at, at + digits, radix);
        at += digits;
        return value;
    }

    private void write(int point) {
        bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
    }
}
