// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.protobuf;

/** How a value lies on the wire. */
final class Wire {
    static final int VARINT = 0;
    static final int FIXED64 = 1;
    static final int BYTES = 2;
    static final int GROUP = 3;
    static final int GROUP_END = 4;
    static final int FIXED32 = 5;

    private static final int TAG_BITS = 3;

    private Wire() {}

    static int tag(int number, int wire) {
        return number << TAG_BITS | wire;
    }

    static int number(int tag) {
        return tag >>> TAG_BITS;
    }

    static int wire(int tag) {
        return tag & (1 << TAG_BITS) - 1;
    }
}
