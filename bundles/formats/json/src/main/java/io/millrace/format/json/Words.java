// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Several bytes of an array at once, the first in the lowest bits. */
final class Words {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private Words() {}

    static long eight(byte[] b, int i) {
        return (long) LONG.get(b, i);
    }

    static int four(byte[] b, int i) {
        return (int) INT.get(b, i);
    }

    /** The lowest {@code count} bytes of a word, 0 to 8. */
    static long mask(int count) {
        return count >= 8 ? -1L : (1L << (count * 8)) - 1;
    }
}
