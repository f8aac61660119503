// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.value.ShortestDecimal;
import io.millrace.api.value.TextOrder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Writes values as JSON without blanks, members in the order of their names, fit to stand in HTML. */
final class JsonWriter {
    private static final String ESCAPED = "<>&\u2028\u2029";
    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    /** @throws EvaluationException if a number is not finite */
    static String write(Object value) {
        JsonWriter writer = new JsonWriter();
        writer.value(value);
        return writer.out.toString();
    }

    private void value(Object value) {
        if (value instanceof String text) text(text);
        else if (value instanceof Double number) number(number);
        else if (value instanceof List<?> list) list(list);
        else if (value instanceof Map<?, ?> object) object(object);
        else if (value instanceof byte[] bytes) text(Base64.getEncoder().encodeToString(bytes));
        else if (value instanceof Instant instant) time(instant.atZone(ZoneOffset.UTC));
        else if (value instanceof ZonedDateTime time) time(time);
        else out.append(value);
    }

    private void time(ZonedDateTime time) {
        text(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    }

    private void list(List<?> list) {
        char before = '[';
        for (Object element : list) {
            out.append(before);
            value(element);
            before = ',';
        }
        out.append(list.isEmpty() ? "[]" : "]");
    }

    private void object(Map<?, ?> object) {
        char before = '{';
        List<String> names = object.keySet().stream()
                .map(String.class::cast)
                .sorted(TextOrder::compare)
                .toList();
        for (String name : names) {
            out.append(before);
            text(name);
            out.append(':');
            value(object.get(name));
            before = ',';
        }
        out.append(object.isEmpty() ? "{}" : "}");
    }

    private void number(double number) {
        if (!Double.isFinite(number)) throw new EvaluationException("JSON has no number " + number);
        if (number == 0) {
            out.append(1 / number < 0 ? "-0" : "0");
            return;
        }
        BigDecimal digits = ShortestDecimal.of(number);
        int exponent = digits.precision() - digits.scale() - 1;
        if (exponent >= -6 && exponent < 21) {
            out.append(digits.toPlainString());
            return;
        }
        String unscaled = digits.unscaledValue().abs().toString();
        out.append(number < 0 ? "-" : "").append(unscaled.charAt(0));
        if (unscaled.length() > 1) out.append('.').append(unscaled, 1, unscaled.length());
        out.append(exponent < 0 ? "e-" : "e+").append(Math.abs(exponent));
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) character(text, i);
        out.append('"');
    }

    private void character(String text, int index) {
        char c = text.charAt(index);
        switch (c) {
            case '"', '\\' -> out.append('\\').append(c);
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> {
                if (isLoneSurrogate(text, index)) out.append("\\ufffd");
                else if (c < ' ' || ESCAPED.indexOf(c) >= 0) escape(c);
                else out.append(c);
            }
        }
    }

    private static boolean isLoneSurrogate(String text, int index) {
        char c = text.charAt(index);
        if (Character.isHighSurrogate(c)) {
            return index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1));
        }
        return Character.isLowSurrogate(c) && (index == 0 || !Character.isHighSurrogate(text.charAt(index - 1)));
    }

    private void escape(char c) {
        String digits = Integer.toHexString(c);
        out.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
    }
}
