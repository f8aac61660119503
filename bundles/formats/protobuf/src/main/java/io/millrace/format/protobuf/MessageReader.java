// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.protobuf;

import io.millrace.format.protobuf.MessageType.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads messages as maps: all fields with their defaults, of a oneof only the member that is set. */
final class MessageReader {
    private static final int DEEPEST = 100;

    private MessageReader() {}

    static Map<String, Object> read(MessageType type, WireReader in) {
        return read(type, in, 0);
    }

    private static Map<String, Object> read(MessageType type, WireReader in, int depth) {
        if (depth > DEEPEST) throw WireReader.malformed("messages are nested deeper than " + DEEPEST);
        Map<String, Object> values = new LinkedHashMap<>();
        while (!in.isAtEnd()) {
            int tag = (int) in.varint();
            Field field = type.field(Wire.number(tag)).orElse(null);
            if (field == null || !fits(field, Wire.wire(tag))) in.skip(tag);
            else readField(type, field, Wire.wire(tag), in, values, depth);
        }
        for (Field field : type.fields()) addDefault(field, values);
        return values;
    }

    private static boolean fits(Field field, int wire) {
        if (field.isMessage() || field.type().isMap()) return wire == Wire.BYTES;
        return wire == field.kind().wire() || isPacked(field, wire);
    }

    private static boolean isPacked(Field field, int wire) {
        return wire == Wire.BYTES && field.type().isRepeated() && field.kind().isPackable();
    }

    private static void readField(
            MessageType type, Field field, int wire, WireReader in, Map<String, Object> values, int depth) {
        String name = field.type().name();
        field.type()
                .oneof()
                .ifPresent(group -> type.fields().stream()
                        .filter(other ->
                                other.type().oneof().filter(group::equals).isPresent())
                        .forEach(other -> values.remove(other.type().name())));
        if (field.type().isMap()) {
            readEntry(field, in.block(), map(values, name), depth);
        } else if (!field.type().isRepeated()) {
            values.put(name, value(field, in, depth));
        } else if (!field.isMessage() && isPacked(field, wire)) {
            WireReader block = in.block();
            while (!block.isAtEnd()) list(values, name).add(block.scalar(field.kind()));
        } else {
            list(values, name).add(value(field, in, depth));
        }
    }

    private static Object value(Field field, WireReader in, int depth) {
        if (!field.isMessage()) return in.scalar(field.kind());
        MessageType message = field.message().get();
        Map<String, Object> inner = read(message, in.block(), depth + 1);
        return message.isWrapper() ? inner.values().iterator().next() : inner;
    }

    private static void readEntry(Field field, WireReader in, Map<String, Object> map, int depth) {
        Object key = field.type().mapKey().orElseThrow().defaultValue();
        Object value = field.isMessage() ? null : field.defaultValue();
        while (!in.isAtEnd()) {
            int tag = (int) in.varint();
            if (Wire.number(tag) == 1) key = in.scalar(field.type().mapKey().orElseThrow());
            else if (Wire.number(tag) == 2) value = value(field, in, depth);
            else in.skip(tag);
        }
        map.put(String.valueOf(key), value);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> values, String name) {
        return (Map<String, Object>) values.computeIfAbsent(name, absent -> new LinkedHashMap<>());
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> values, String name) {
        return (List<Object>) values.computeIfAbsent(name, absent -> new ArrayList<>());
    }

    private static void addDefault(Field field, Map<String, Object> values) {
        String name = field.type().name();
        if (values.containsKey(name) || field.type().label() == FieldType.Label.OPTIONAL) return;
        if (field.type().isMap()) values.put(name, Map.of());
        else if (field.type().isRepeated()) values.put(name, List.of());
        else values.put(name, field.isMessage() ? null : field.defaultValue());
    }
}
