// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.value;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The text form of a value, as group keys, text functions and error texts use it. It follows what the Go language prints,
 * since that is what eKuiper users see.
 */
public final class ValueText {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ValueText() {}

    /** The text of a value; null gives {@code <nil>}. */
    public static String of(Object value) {
        if (value == null) return "<nil>";
        if (value instanceof String text) return text;
        if (value instanceof Double number) return ofDouble(number);
        if (value instanceof byte[] bytes) return ofBytes(bytes);
        if (value instanceof Instant instant) return ofInstant(instant);
        if (value instanceof List<?> list) {
            return list.stream().map(ValueText::of).collect(Collectors.joining(" ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) return ofMap(map);
        return value.toString();
    }

    /** The text of a value where null is the empty text. */
    public static String orEmpty(Object value) {
        return value == null ? "" : of(value);
    }

    /** As {@link #orEmpty}, but a number of its own is written without an exponent, and bytes are UTF-8 text. */
    public static String plain(Object value) {
        if (value instanceof byte[] bytes) return new String(bytes, StandardCharsets.UTF_8);
        boolean finite = value instanceof Double number && Double.isFinite(number) && number != 0;
        return finite ? ShortestDecimal.of((Double) value).toPlainString() : orEmpty(value);
    }

    /** Shortest digits that read back as the same number; with an exponent below 1e-4 and from 1e+06 upward. */
    public static String ofDouble(double number) {
        if (Double.isNaN(number)) return "NaN";
        if (Double.isInfinite(number)) return number > 0 ? "+Inf" : "-Inf";
        if (number == 0) return 1 / number < 0 ? "-0" : "0";
        BigDecimal digits = ShortestDecimal.of(number);
        int exponent = digits.precision() - digits.scale() - 1;
        return exponent < -4 || exponent > 5 ? scientific(digits, exponent) : digits.toPlainString();
    }

    private static String scientific(BigDecimal digits, int exponent) {
        String unscaled = digits.unscaledValue().abs().toString();
        String fraction = unscaled.length() > 1 ? "." + unscaled.substring(1) : "";
        String sign = digits.signum() < 0 ? "-" : "";
        String magnitude = Math.abs(exponent) < 10 ? "0" + Math.abs(exponent) : "" + Math.abs(exponent);
        return sign + unscaled.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + magnitude;
    }

    private static String ofBytes(byte[] bytes) {
        StringBuilder text = new StringBuilder("[");
        for (int i = 0; i < bytes.length; i++) text.append(i == 0 ? "" : " ").append(bytes[i] & 0xFF);
        return text.append(']').toString();
    }

    private static String ofInstant(Instant instant) {
        String fraction = "";
        if (instant.getNano() != 0)
            fraction =
                    "." + String.format(Locale.ROOT, "%09d", instant.getNano()).replaceAll("0+$", "");
        return TIME.format(instant) + fraction + " +0000 UTC";
    }

    private static String ofMap(Map<?, ?> map) {
        return new TreeMap<>(map)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + ":" + of(entry.getValue()))
                        .collect(Collectors.joining(" ", "map[", "]"));
    }
}
