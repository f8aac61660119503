// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.protobuf;

import io.millrace.api.error.EvaluationException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads values off the wire, within the bounds of one message. */
final class WireReader {
    private static final int MOST_VARINT_BITS = 64;

    private final byte[] bytes;
    private int at;
    private final int end;

    WireReader(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.at = offset;
        this.end = offset + length;
    }

    boolean isAtEnd() {
        return at >= end;
    }

    long varint() {
        long value = 0;
        for (int shift = 0; shift < MOST_VARINT_BITS; shift += 7) {
            require(1);
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) return value;
        }
        throw malformed("a number is too long");
    }

    private long fixed(int size) {
        require(size);
        long value = 0;
        for (int i = size - 1; i >= 0; i--) value = value << Byte.SIZE | bytes[at + i] & 0xFF;
        at += size;
        return value;
    }

    /** The bounds of a value with its length before it. */
    WireReader block() {
        long length = varint();
        if (length < 0 || length > end - at) throw malformed("a length reaches beyond the message");
        WireReader block = new WireReader(bytes, at, (int) length);
        at += (int) length;
        return block;
    }

    private byte[] rest() {
        return Arrays.copyOfRange(bytes, at, end);
    }

    Object scalar(ScalarKind kind) {
        return switch (kind) {
            case DOUBLE -> Double.longBitsToDouble(fixed(Long.BYTES));
            case FLOAT -> widened(Float.intBitsToFloat((int) fixed(Integer.BYTES)));
            case INT32, ENUM -> (long) (int) varint();
            case INT64, UINT64 -> varint();
            case UINT32 -> varint() & 0xFFFF_FFFFL;
            case SINT32, SINT64 -> unfolded(varint());
            case FIXED32 -> fixed(Integer.BYTES);
            case SFIXED32 -> (long) (int) fixed(Integer.BYTES);
            case FIXED64, SFIXED64 -> fixed(Long.BYTES);
            case BOOL -> varint() != 0;
            case STRING -> new String(block().rest(), StandardCharsets.UTF_8);
            case BYTES -> block().rest();
        };
    }

    private static Object widened(float number) {
        return (double) number;
    }

    private static long unfolded(long folded) {
        return folded >>> 1 ^ -(folded & 1);
    }

    void skip(int tag) {
        switch (Wire.wire(tag)) {
            case Wire.VARINT -> varint();
            case Wire.FIXED64 -> fixed(Long.BYTES);
            case Wire.BYTES -> block();
            case Wire.FIXED32 -> fixed(Integer.BYTES);
            case Wire.GROUP -> skipGroup(Wire.number(tag));
            default -> throw malformed("unknown wire type " + Wire.wire(tag));
        }
    }

    private void skipGroup(int number) {
        while (true) {
            int tag = (int) varint();
            if (tag == Wire.tag(number, Wire.GROUP_END)) return;
            skip(tag);
        }
    }

    private void require(int count) {
        if (end - at < count) throw malformed("the message ends too early");
    }

    static EvaluationException malformed(String problem) {
        return new EvaluationException("format protobuf: malformed message: " + problem);
    }
}
