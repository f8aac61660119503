// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.protobuf;

import java.util.Locale;
import java.util.Optional;

/** The scalar types of the language, and how they lie on the wire. */
enum ScalarKind {
    DOUBLE(Wire.FIXED64),
    FLOAT(Wire.FIXED32),
    INT32(Wire.VARINT),
    INT64(Wire.VARINT),
    UINT32(Wire.VARINT),
    UINT64(Wire.VARINT),
    SINT32(Wire.VARINT),
    SINT64(Wire.VARINT),
    FIXED32(Wire.FIXED32),
    FIXED64(Wire.FIXED64),
    SFIXED32(Wire.FIXED32),
    SFIXED64(Wire.FIXED64),
    BOOL(Wire.VARINT),
    STRING(Wire.BYTES),
    BYTES(Wire.BYTES),
    /** Not written so in a file, but enumerations lie on the wire like this. */
    ENUM(Wire.VARINT);

    private final int wire;

    ScalarKind(int wire) {
        this.wire = wire;
    }

    int wire() {
        return wire;
    }

    boolean isPackable() {
        return wire != Wire.BYTES;
    }

    static Optional<ScalarKind> of(String name) {
        for (ScalarKind kind : values()) {
            if (kind != ENUM && kind.name().toLowerCase(Locale.ROOT).equals(name)) return Optional.of(kind);
        }
        return Optional.empty();
    }

    /** The value of a field that is not there. */
    Object defaultValue() {
        return switch (this) {
            case DOUBLE, FLOAT -> 0.0;
            case BOOL -> false;
            case STRING -> "";
            case BYTES -> new byte[0];
            default -> 0L;
        };
    }
}
