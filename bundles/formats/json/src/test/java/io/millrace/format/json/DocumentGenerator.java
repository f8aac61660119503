// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import java.util.List;
import java.util.SplittableRandom;

/** JSON documents of every shape that comes to mind, mostly well formed. */
final class DocumentGenerator {
    private static final List<String> NAMES = List.of(
            "a",
            "b",
            "n",
            "f",
            "s",
            "ok",
            "at",
            "raw",
            "list",
            "grid",
            "o",
            "deviceId",
            "temperature",
            "überzahl",
            "名前",
            "a name that is longer than sixteen bytes",
            "x\\u0061",
            "\\u006e",
            "q\\\"t",
            "",
            "\\ud83d\\ude00");
    private static final List<String> PIECES = List.of(
            "a",
            "ok",
            "plant-7",
            " ",
            "é",
            "€",
            "😀",
            "\\n",
            "\\\"",
            "\\\\",
            "\\/",
            "\\u00e9",
            "\\ud83d\\ude00",
            "\\ud800",
            "0123456789abcdef",
            "\u007f",
            "{",
            "]",
            ",",
            ":",
            "\\t",
            "\\b\\f\\r",
            "true",
            "YWJj",
            "=",
            "1");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "0.0",
            "-0.0",
            "1",
            "12",
            "36.0",
            "1e3",
            "1E-3",
            "1.5e+06",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "-9223372036854775809",
            "9007199254740993",
            "9007199254740992.5",
            "123456789012345678",
            "0.1",
            "0.30000000000000004",
            "52.520006599999996",
            "1e400",
            "-1e400",
            "5e-324",
            "1e-400",
            "0.000000000000000000000000000001",
            "1717243200123",
            "1717243200123456789",
            "12345678901234567890123",
            "3.14",
            "1.7976931348623157e308",
            "99999999999999999999.99999999999999999999",
            "4503599627370497.5",
            "00",
            "01",
            "1.",
            ".5",
            "-",
            "+1",
            "1e",
            "1e+",
            "0x1",
            "NaN",
            "Infinity",
            "-Infinity",
            "1_0");
    private static final List<String> BLANKS =
            List.of("", "", "", "", " ", "\n  ", "\t", "\r\n", "          ", "\u000b", "\u00a0");

    private final SplittableRandom random;

    DocumentGenerator(SplittableRandom random) {
        this.random = random;
    }

    String document() {
        StringBuilder text = new StringBuilder();
        blank(text);
        switch (random.nextInt(40)) {
            case 0 -> value(text, 0);
            case 1 -> deep(text);
            case 2, 3, 4, 5 -> rows(text);
            case 6 ->
                text.append("{\"n\":").append("7".repeat(random.nextInt(1100))).append('}');
            default -> object(text, 0);
        }
        blank(text);
        if (random.nextInt(60) == 0) value(text, 2);
        if (random.nextInt(200) == 0) text.insert(0, '\uFEFF');
        return text.toString();
    }

    private void rows(StringBuilder text) {
        int count = random.nextInt(4);
        text.append('[');
        for (int i = 0; i < count; i++) {
            if (i > 0) text.append(',');
            blank(text);
            if (random.nextInt(15) == 0) value(text, 2);
            else object(text, 1);
            blank(text);
        }
        text.append(']');
    }

    private void deep(StringBuilder text) {
        int depth = random.nextInt(4) == 0 ? 990 + random.nextInt(20) : 50 + random.nextInt(30);
        text.append("{\"o\":")
                .append("[".repeat(depth))
                .append("]".repeat(depth))
                .append('}');
    }

    private void object(StringBuilder text, int depth) {
        int count = random.nextInt(8);
        text.append('{');
        blank(text);
        for (int i = 0; i < count; i++) {
            if (i > 0) text.append(',');
            blank(text);
            text.append('"').append(name()).append('"');
            blank(text);
            text.append(':');
            blank(text);
            value(text, depth + 1);
            blank(text);
        }
        text.append('}');
    }

    private String name() {
        int choice = random.nextInt(100);
        return choice == 0
                ? "n" + random.nextInt(5_000)
                : NAMES.get(choice < 60 ? random.nextInt(13) : random.nextInt(NAMES.size()));
    }

    private void value(StringBuilder text, int depth) {
        switch (random.nextInt(depth > 3 ? 8 : 11)) {
            case 0, 1, 2 -> number(text);
            case 3, 4, 5 -> string(text);
            case 6 -> text.append(random.nextBoolean() ? "true" : "false");
            case 7 -> text.append("null");
            case 8, 9 -> object(text, depth);
            default -> array(text, depth);
        }
    }

    private void array(StringBuilder text, int depth) {
        int count = random.nextInt(4);
        boolean alike = random.nextBoolean();
        text.append('[');
        for (int i = 0; i < count; i++) {
            if (i > 0) text.append(',');
            blank(text);
            if (alike) text.append(i);
            else value(text, depth + 1);
            blank(text);
        }
        text.append(']');
    }

    private void string(StringBuilder text) {
        int count = random.nextInt(5);
        text.append('"');
        for (int i = 0; i < count; i++) text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append('"');
    }

    private void number(StringBuilder text) {
        switch (random.nextInt(6)) {
            case 0 -> text.append(NUMBERS.get(random.nextInt(random.nextInt(20) == 0 ? NUMBERS.size() : 32)));
            case 1 -> text.append(random.nextLong());
            case 2 -> text.append(Double.longBitsToDouble(random.nextLong() & ~(1L << 62)));
            case 3 -> text.append(random.nextInt(-1000, 1000));
            case 4 -> text.append(random.nextInt(1_000_000) / 100.0);
            default -> digits(text);
        }
    }

    private void digits(StringBuilder text) {
        text.append(random.nextInt(1, 10));
        for (int i = random.nextInt(20); i > 0; i--) text.append(random.nextInt(10));
        text.append('.');
        for (int i = random.nextInt(26); i >= 0; i--) text.append(random.nextInt(10));
    }

    private void blank(StringBuilder text) {
        int choice = random.nextInt(60);
        if (choice < 15) {
            text.append(BLANKS.get(choice == 0 ? random.nextInt(BLANKS.size()) : random.nextInt(BLANKS.size() - 2)));
        }
    }
}
