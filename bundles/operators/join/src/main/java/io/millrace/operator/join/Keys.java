// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.join;

import io.millrace.api.expression.Expression;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import java.util.Arrays;
import java.util.List;

/** The keys of the rows of one side. Numbers are not boxed. */
final class Keys {
    /** Stands where a key is a number; the digits are in {@link #bits}. */
    private static final Object LONG = new Object();

    private static final Object DOUBLE = new Object();

    private final Expression[] expressions;
    private final Value value = new Value();
    private final int[] kinds;
    private Object[] objects = {};
    private long[] bits = {};
    private int[] hashes = {};
    private boolean[] complete = {};

    Keys(List<Expression> expressions) {
        this.expressions = expressions.toArray(Expression[]::new);
        this.kinds = new int[this.expressions.length];
    }

    void read(List<Row> rows) {
        int count = rows.size();
        if (hashes.length < count) reserve(Math.max(count, hashes.length * 2));
        Arrays.fill(kinds, 0);
        for (int i = 0; i < count; i++) read(rows.get(i), i);
    }

    private void reserve(int count) {
        objects = new Object[count * expressions.length];
        bits = new long[count * expressions.length];
        hashes = new int[count];
        complete = new boolean[count];
    }

    private void read(Row row, int index) {
        int hash = 1;
        complete[index] = true;
        for (int key = 0; key < expressions.length; key++) {
            expressions[key].evaluate(row, value);
            if (value.isAbsent()) {
                complete[index] = false;
                continue;
            }
            kinds[key] |= KeyKinds.of(value);
            hash = 31 * hash + keep(index * expressions.length + key);
        }
        hashes[index] = hash * 0x9E3779B9;
    }

    /** Returns the hash, which is the same for equal numbers of either kind. */
    private int keep(int place) {
        if (value.isLong()) {
            objects[place] = LONG;
            bits[place] = value.asLong();
            return Double.hashCode((double) value.asLong());
        }
        if (value.isDouble()) {
            objects[place] = DOUBLE;
            bits[place] = Double.doubleToRawLongBits(value.asDouble());
            return Double.hashCode(value.asDouble() + 0.0);
        }
        objects[place] = value.object();
        return objects[place].hashCode();
    }

    /** Whether the keys of both sides can be compared by hash. */
    boolean fits(Keys other) {
        for (int key = 0; key < kinds.length; key++) {
            if (!KeyKinds.areOne(kinds[key] | other.kinds[key])) return false;
        }
        return true;
    }

    /** Whether no part of the key is null; one with a null equals nothing. */
    boolean isComplete(int index) {
        return complete[index];
    }

    int hash(int index) {
        return hashes[index];
    }

    boolean equal(int index, Keys other, int otherIndex) {
        int place = index * expressions.length;
        int otherPlace = otherIndex * expressions.length;
        for (int key = 0; key < expressions.length; key++) {
            if (!equalPart(place + key, other, otherPlace + key)) return false;
        }
        return true;
    }

    private boolean equalPart(int place, Keys other, int otherPlace) {
        Object mine = objects[place];
        Object theirs = other.objects[otherPlace];
        if (mine == LONG && theirs == LONG) return bits[place] == other.bits[otherPlace];
        if (isNumber(mine) && isNumber(theirs)) return number(place) == other.number(otherPlace);
        return mine.equals(theirs);
    }

    private static boolean isNumber(Object object) {
        return object == LONG || object == DOUBLE;
    }

    private double number(int place) {
        return objects[place] == LONG ? bits[place] : Double.longBitsToDouble(bits[place]);
    }
}
