// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.engine.template.value.Printed;
import io.millrace.engine.template.value.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Values as numbers and texts, where a function takes anything: what does not convert is zero. */
final class Convert {
    private Convert() {}

    static long toLong(Object value) {
        if (value instanceof Number number) return number.longValue();
        if (value instanceof Boolean flag) return flag ? 1 : 0;
        return value instanceof String text ? parseLong(text) : 0;
    }

    /** Digits, with a prefix if they are not decimal. Leading zeros of a decimal number mean nothing. */
    private static long parseLong(String text) {
        String digits = text.replaceFirst("^([+-]?)0+(?=[0-9])", "$1");
        try {
            return Long.decode(digits.replaceFirst("(?i)^([+-]?)0x", "$10x"));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    static double toDouble(Object value) {
        if (value instanceof Number number) return number.doubleValue();
        if (value instanceof Boolean flag) return flag ? 1 : 0;
        return value instanceof String text ? parseDouble(text) : 0;
    }

    private static double parseDouble(String text) {
        try {
            return text.isBlank() || text.endsWith("d") || text.endsWith("f") ? 0 : Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** A number to reckon with decimally, as it is written. */
    static BigDecimal toDecimal(Object value) {
        return new BigDecimal(Double.toString(toDouble(value)));
    }

    static String text(Object value) {
        return Printed.text(value);
    }

    /** The texts of the items that are not null; a value that is no list is the only item. */
    static List<String> texts(Object value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object item : list) {
                if (!Types.isNothing(item)) texts.add(text(item));
            }
        } else if (value instanceof byte[] bytes) {
            for (byte item : bytes) texts.add("" + (item & 0xFF));
        } else if (value != null) {
            texts.add(text(value));
        }
        return texts;
    }
}
