// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.join;

import io.millrace.api.row.Value;

/** Which kinds of value a key has, as bits: keys of different kinds are no misses but errors. */
final class KeyKinds {
    static final int NUMBER = 1;
    static final int TEXT = 2;
    static final int BOOLEAN = 4;
    /** Anything that is not simply equal or not. */
    static final int OTHER = 8;

    private KeyKinds() {}

    static int of(Value value) {
        return switch (value.kind()) {
            case LONG, DOUBLE -> NUMBER;
            case STRING -> TEXT;
            case BOOLEAN -> BOOLEAN;
            default -> OTHER;
        };
    }

    /** Whether keys of these kinds can be found by hash. */
    static boolean areOne(int kinds) {
        return (kinds & OTHER) == 0 && Integer.bitCount(kinds) <= 1;
    }
}
