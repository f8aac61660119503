// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.protobuf;

import io.millrace.api.error.MillraceException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A file with all that it imports, and the messages in them. */
final class ProtoFiles {
    private static final String WRAPPERS = "google/protobuf/wrappers.proto";
    private static final Map<String, String> WRAPPED = Map.of(
            "DoubleValue", "double",
            "FloatValue", "float",
            "Int64Value", "int64",
            "UInt64Value", "uint64",
            "Int32Value", "int32",
            "UInt32Value", "uint32",
            "BoolValue", "bool",
            "StringValue", "string",
            "BytesValue", "bytes");

    private final Path folder;
    private final Set<String> read = new HashSet<>();
    private final Map<String, List<FieldType>> declared = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> enums = new HashMap<>();
    private final Map<String, MessageType> messages = new HashMap<>();

    private ProtoFiles(Path folder) {
        this.folder = folder;
    }

    /** @throws MillraceException for a file that is missing or malformed, or a type that no file declares */
    static ProtoFiles load(Path file) {
        ProtoFiles files = new ProtoFiles(file.toAbsolutePath().getParent());
        files.read(file.getFileName().toString());
        files.link();
        return files;
    }

    private void read(String name) {
        if (!read.add(name)) return;
        ProtoParser.Declared file = ProtoParser.parse(name, text(name));
        declared.putAll(file.messages());
        enums.putAll(file.enums());
        file.imports().forEach(this::read);
    }

    private String text(String name) {
        if (name.equals(WRAPPERS)) return wrappers();
        Path path = folder.resolve(name).normalize();
        if (!path.startsWith(folder)) throw MillraceException.options(name + " lies outside the folder of schemas");
        try {
            return Files.readString(path);
        } catch (IOException absent) {
            throw MillraceException.options("the protobuf file " + name + " cannot be read");
        }
    }

    private static String wrappers() {
        StringBuilder text = new StringBuilder("syntax = \"proto3\"; package google.protobuf; ");
        WRAPPED.forEach((name, type) ->
                text.append("message ").append(name).append(" { ").append(type).append(" value = 1; } "));
        return text.toString();
    }

    private void link() {
        declared.keySet().forEach(name -> messages.put(name, new MessageType(name)));
        declared.forEach(
                (name, fields) -> fields.forEach(field -> messages.get(name).add(linked(name, field))));
    }

    private MessageType.Field linked(String scope, FieldType field) {
        Optional<ScalarKind> scalar = ScalarKind.of(field.typeName());
        if (scalar.isPresent()) return scalar(field, scalar.get());
        for (String candidate : candidates(scope, field.typeName())) {
            if (messages.containsKey(candidate)) {
                return new MessageType.Field(field, ScalarKind.BYTES, Optional.of(messages.get(candidate)), "");
            }
            if (enums.containsKey(candidate)) return enumeration(field, enums.get(candidate));
        }
        throw MillraceException.options(
                "the type " + field.typeName() + " of field " + field.name() + " in " + scope + " is not declared");
    }

    /** Full names that a name may mean, from the innermost scope outward. */
    private static List<String> candidates(String scope, String name) {
        if (name.startsWith(".")) return List.of(name.substring(1));
        List<String> candidates = new ArrayList<>();
        String inner = scope;
        while (!inner.isEmpty()) {
            candidates.add(inner + "." + name);
            inner = inner.contains(".") ? inner.substring(0, inner.lastIndexOf('.')) : "";
        }
        candidates.add(name);
        return candidates;
    }

    private static MessageType.Field scalar(FieldType field, ScalarKind kind) {
        Object value = field.defaultText().map(text -> parsed(text, kind)).orElse(kind.defaultValue());
        return new MessageType.Field(field, kind, Optional.empty(), value);
    }

    private static Object parsed(String text, ScalarKind kind) {
        try {
            return switch (kind) {
                case STRING -> text;
                case BYTES -> text.getBytes(StandardCharsets.UTF_8);
                case BOOL -> Boolean.parseBoolean(text);
                case DOUBLE, FLOAT ->
                    Double.parseDouble(text.replace("inf", "Infinity").replace("nan", "NaN"));
                default -> Long.decode(text);
            };
        } catch (NumberFormatException malformed) {
            throw MillraceException.options("the default " + text + " is no number");
        }
    }

    private static MessageType.Field enumeration(FieldType field, Map<String, Integer> numbers) {
        long first = numbers.isEmpty() ? 0 : numbers.values().iterator().next();
        long value =
                field.defaultText().map(numbers::get).map(Integer::longValue).orElse(first);
        return new MessageType.Field(field, ScalarKind.ENUM, Optional.empty(), value);
    }

    /** @throws MillraceException if no file declares it; the package may be left out */
    MessageType message(String name) {
        MessageType exact = messages.get(name);
        if (exact != null) return exact;
        return messages.values().stream()
                .filter(message -> message.fullName().endsWith("." + name))
                .findFirst()
                .orElseThrow(() -> MillraceException.options("the schema has no message " + name));
    }
}
