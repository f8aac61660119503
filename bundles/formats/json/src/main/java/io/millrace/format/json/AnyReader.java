// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.millrace.api.row.Row;
import java.io.IOException;
import java.util.List;

/** Values without a declared type, by their own kind. */
final class AnyReader extends ValueReader {
    private final boolean wholeNumbersAsIntegers;
    private final Texts texts = new Texts();
    /** The member names of objects in here; made when the first comes. */
    private FieldNames names;

    AnyReader(boolean wholeNumbersAsIntegers) {
        super("", "");
        this.wholeNumbersAsIntegers = wholeNumbersAsIntegers;
    }

    @Override
    void read(Cursor in, Row row, int slot) {
        byte c = in.here();
        if (c == '"') {
            row.set(slot, texts.read(in));
        } else if (c > '9') {
            row.set(slot, other(in, c));
        } else {
            NumberReader number = scanNumber(in);
            if (isInteger(number)) row.setLong(slot, number.asLong());
            else row.setDouble(slot, number.asDouble());
        }
    }

    @Override
    Object value(Cursor in) {
        byte c = in.here();
        if (c == '"') return texts.read(in);
        if (c > '9') return other(in, c);
        NumberReader number = scanNumber(in);
        return isInteger(number) ? (Object) number.asLong() : (Object) number.asDouble();
    }

    private static NumberReader scanNumber(Cursor in) {
        in.position = in.number.scan(in.bytes, in.position);
        return in.number;
    }

    private boolean isInteger(NumberReader number) {
        if (!wholeNumbersAsIntegers || !number.isWhole()) return false;
        if (!number.isLong()) throw Unsure.SIGNAL;
        return true;
    }

    private Object other(Cursor in, byte c) {
        switch (c) {
            case '{':
                return StructReader.members(in, names());
            case '[':
                return ArrayReader.elements(in, this);
            case 't':
                in.position = Literals.skipTrue(in.bytes, in.position);
                return Boolean.TRUE;
            case 'f':
                in.position = Literals.skipFalse(in.bytes, in.position);
                return Boolean.FALSE;
            default:
                if (!in.takeNull()) throw Unsure.SIGNAL;
                return null;
        }
    }

    private FieldNames names() {
        if (names == null) names = new FieldNames(List.of(), () -> this);
        return names;
    }

    @Override
    Object judgedValue(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT, START_ARRAY -> JudgedContainer.read(in, this);
            case VALUE_STRING -> in.getText();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> judgedNumber(in);
        };
    }

    private Object judgedNumber(JsonParser in) throws IOException {
        String text = in.getText();
        if (wholeNumbersAsIntegers && in.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException beyond64Bits) {
                return Double.parseDouble(text);
            }
        }
        return Double.parseDouble(text);
    }
}
