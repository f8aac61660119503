// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.protobuf;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.ByteOutput;
import io.millrace.api.value.ValueText;
import io.millrace.format.protobuf.MessageType.Field;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Writes maps as messages. Members that the message does not have are left out. */
final class MessageWriter {
    private MessageWriter() {}

    /** @throws EvaluationException for a required field that is absent, or a value that does not fit its field */
    static void write(MessageType type, Map<?, ?> values, ByteOutput out) {
        for (Field field : type.fields()) {
            Object value = values.get(field.type().name());
            if (value != null) writeField(field, value, out);
            else if (field.type().label() == FieldType.Label.REQUIRED) {
                throw new EvaluationException("format protobuf: the field "
                        + field.type().name() + " of " + type.fullName() + " is required but missing");
            }
        }
    }

    private static void writeField(Field field, Object value, ByteOutput out) {
        if (field.type().isMap()) writeMap(field, value, out);
        else if (field.type().isRepeated()) writeList(field, value, out);
        else writeSingle(field, field.type().number(), value, out);
    }

    private static void writeSingle(Field field, int number, Object value, ByteOutput out) {
        if (!field.isMessage()) {
            Object converted = converted(field, value);
            WireWriter.varint(Wire.tag(number, field.kind().wire()), out);
            WireWriter.scalar(field.kind(), converted, out);
            return;
        }
        MessageType message = field.message().orElseThrow();
        ByteOutput inner = new ByteOutput();
        if (message.isWrapper() && !(value instanceof Map)) {
            writeField(message.fields().get(0), value, inner);
        } else if (value instanceof Map<?, ?> map) {
            write(message, map, inner);
        } else {
            throw mismatch(field, value, "an object");
        }
        WireWriter.varint(Wire.tag(number, Wire.BYTES), out);
        WireWriter.block(inner.array(), inner.length(), out);
    }

    private static void writeList(Field field, Object value, ByteOutput out) {
        if (!(value instanceof List<?> list)) throw mismatch(field, value, "a list");
        boolean packs =
                field.type().packed() && !field.isMessage() && field.kind().isPackable();
        if (!packs) {
            for (Object item : list) writeSingle(field, field.type().number(), item, out);
            return;
        }
        if (list.isEmpty()) return;
        ByteOutput block = new ByteOutput();
        for (Object item : list) WireWriter.scalar(field.kind(), converted(field, item), block);
        WireWriter.varint(Wire.tag(field.type().number(), Wire.BYTES), out);
        WireWriter.block(block.array(), block.length(), out);
    }

    private static void writeMap(Field field, Object value, ByteOutput out) {
        if (!(value instanceof Map<?, ?> map)) throw mismatch(field, value, "an object");
        ScalarKind keyKind = field.type().mapKey().orElseThrow();
        map.forEach((key, item) -> {
            ByteOutput entry = new ByteOutput();
            WireWriter.varint(Wire.tag(1, keyKind.wire()), entry);
            WireWriter.scalar(keyKind, key(field, keyKind, (String) key), entry);
            if (item != null) writeSingle(field, 2, item, entry);
            WireWriter.varint(Wire.tag(field.type().number(), Wire.BYTES), out);
            WireWriter.block(entry.array(), entry.length(), out);
        });
    }

    private static Object key(Field field, ScalarKind kind, String key) {
        try {
            return switch (kind) {
                case STRING -> key;
                case BOOL -> Boolean.parseBoolean(key);
                default -> Long.parseLong(key);
            };
        } catch (NumberFormatException none) {
            throw mismatch(field, key, "integers as keys");
        }
    }

    private static Object converted(Field field, Object value) {
        return switch (field.kind()) {
            case STRING -> ValueText.plain(value);
            case BYTES -> bytes(field, value);
            case BOOL -> {
                if (value instanceof Boolean) yield value;
                throw mismatch(field, value, "a boolean");
            }
            case DOUBLE, FLOAT -> number(field, value).doubleValue();
            default -> number(field, value).longValue();
        };
    }

    private static Number number(Field field, Object value) {
        if (value instanceof Number number) return number;
        throw mismatch(field, value, "a number");
    }

    private static byte[] bytes(Field field, Object value) {
        if (value instanceof byte[] bytes) return bytes;
        if (!(value instanceof String text)) throw mismatch(field, value, "bytes");
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException plain) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    private static EvaluationException mismatch(Field field, Object value, String expected) {
        return new EvaluationException("format protobuf: the field "
                + field.type().name() + " is " + ValueText.of(value) + ", expected " + expected);
    }
}
