// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.index;

/** A number as the key of a map; one that looks things up is used again and again. */
final class NumberKey {
    private double value;

    NumberKey(double value) {
        set(value);
    }

    /** Adding zero makes one of both zeros. */
    NumberKey set(double number) {
        value = number + 0.0;
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberKey key && key.value == value;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(value);
    }
}
