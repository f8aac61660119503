// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.millrace.api.value.ShortestDecimal;
import io.millrace.api.value.ValueText;

/** Texts from values: their text form, except that floats never have an exponent and bytes are read as UTF-8. */
final class Texts {
    private Texts() {}

    static String toText(Object value) {
        if (value instanceof Double number) return ofDouble(number);
        if (value instanceof byte[] bytes) return new String(bytes, UTF_8);
        return ValueText.of(value);
    }

    private static String ofDouble(double number) {
        boolean plain = Double.isFinite(number) && number != 0;
        return plain ? ShortestDecimal.of(number).toPlainString() : ValueText.ofDouble(number);
    }
}
