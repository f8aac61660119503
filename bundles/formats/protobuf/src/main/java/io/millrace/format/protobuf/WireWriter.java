// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.protobuf;

import io.millrace.api.format.ByteOutput;
import java.nio.charset.StandardCharsets;

/** Writes values as they lie on the wire. */
final class WireWriter {
    private WireWriter() {}

    static void varint(long value, ByteOutput out) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static void fixed(long value, int size, ByteOutput out) {
        for (int i = 0; i < size; i++) out.write((int) (value >>> i * Byte.SIZE));
    }

    static void block(byte[] bytes, int length, ByteOutput out) {
        varint(length, out);
        out.write(bytes, 0, length);
    }

    /** @param value what the kind takes: Long, Double, Boolean, String or bytes */
    static void scalar(ScalarKind kind, Object value, ByteOutput out) {
        switch (kind) {
            case DOUBLE -> fixed(Double.doubleToRawLongBits((Double) value), Long.BYTES, out);
            case FLOAT -> fixed(Float.floatToRawIntBits(((Double) value).floatValue()), Integer.BYTES, out);
            case INT32, ENUM -> varint(((Long) value).intValue(), out);
            case UINT32 -> varint((Long) value & 0xFFFF_FFFFL, out);
            case SINT32 -> varint(folded(((Long) value).intValue()) & 0xFFFF_FFFFL, out);
            case SINT64 -> varint(folded((Long) value), out);
            case FIXED32, SFIXED32 -> fixed((Long) value, Integer.BYTES, out);
            case FIXED64, SFIXED64 -> fixed((Long) value, Long.BYTES, out);
            case BOOL -> out.write((Boolean) value ? 1 : 0);
            case STRING -> {
                byte[] bytes = ((String) value).getBytes(StandardCharsets.UTF_8);
                block(bytes, bytes.length, out);
            }
            case BYTES -> block((byte[]) value, ((byte[]) value).length, out);
            default -> varint((Long) value, out);
        }
    }

    private static long folded(long value) {
        return value << 1 ^ value >> Long.SIZE - 1;
    }
}
