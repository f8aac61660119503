// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.Set;

/** BOOLEAN: true or false, a number (0 is false), or a text that says so. */
final class BooleanReader extends ValueReader {
    private static final Set<String> TRUE = Set.of("1", "t", "T", "true", "TRUE", "True");
    private static final Set<String> FALSE = Set.of("0", "f", "F", "false", "FALSE", "False");

    private final Texts texts = new Texts();

    BooleanReader(String column) {
        super(column, "boolean");
    }

    @Override
    Object value(Cursor in) {
        switch (in.here()) {
            case 't':
                in.position = Literals.skipTrue(in.bytes, in.position);
                return Boolean.TRUE;
            case 'f':
                in.position = Literals.skipFalse(in.bytes, in.position);
                return Boolean.FALSE;
            case 'n':
                in.takeNull();
                return null;
            case '"':
                Boolean said = said(texts.read(in));
                if (said == null) throw Unsure.SIGNAL;
                return said;
            default:
                return FloatReader.decimal(in) != 0;
        }
    }

    @Override
    Object judgedValue(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Double.parseDouble(in.getText()) != 0;
            case VALUE_STRING -> {
                Boolean said = said(in.getText());
                if (said == null) throw wrongType(in);
                yield said;
            }
            default -> throw wrongType(in);
        };
    }

    /** Null if it says neither. */
    private static Boolean said(String text) {
        if (TRUE.contains(text)) return Boolean.TRUE;
        return FALSE.contains(text) ? Boolean.FALSE : null;
    }
}
