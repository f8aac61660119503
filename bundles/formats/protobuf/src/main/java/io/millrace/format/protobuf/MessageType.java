// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.protobuf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message: its fields by name and number, with what their types mean once all files are read.
 *
 * <p><b>Threads:</b> filled by one thread, read by many afterwards.
 */
final class MessageType {
    private final String fullName;
    private final List<Field> fields = new ArrayList<>();
    private final Map<Integer, Field> byNumber = new HashMap<>();

    /**
     * A field with the meaning of its type.
     *
     * @param message the message it holds, if it is no scalar
     */
    record Field(FieldType type, ScalarKind kind, Optional<MessageType> message, Object defaultValue) {
        boolean isMessage() {
            return message.isPresent();
        }
    }

    MessageType(String fullName) {
        this.fullName = fullName;
    }

    String fullName() {
        return fullName;
    }

    void add(Field field) {
        fields.add(field);
        byNumber.put(field.type().number(), field);
    }

    /** In the order of the file. */
    List<Field> fields() {
        return fields;
    }

    Optional<Field> field(int number) {
        return Optional.ofNullable(byNumber.get(number));
    }

    /** Whether it only wraps a single value, as the well-known wrapper types do. */
    boolean isWrapper() {
        return fullName.startsWith("google.protobuf.") && fullName.endsWith("Value") && fields.size() == 1;
    }
}
