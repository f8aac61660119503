// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.row;

import java.util.Optional;

/**
 * A mutable place for one value, used to pass values on without boxing numbers: expressions write their results into it.
 *
 * <p><b>Threads:</b> confined to one thread at a time.
 */
public final class Value {
    /** The boxed value; for numbers their kind or wording, with the digits in {@link #bits}. */
    private Object object = Kind.MISSING;

    private long bits;

    public Kind kind() {
        return object instanceof Wording ? Kind.LONG : Kind.of(object);
    }

    public boolean isLong() {
        return object == Kind.LONG || object instanceof Wording;
    }

    public boolean isDouble() {
        return object == Kind.DOUBLE;
    }

    /** Null or missing. */
    public boolean isAbsent() {
        return object == null || object == Kind.MISSING;
    }

    public boolean isMissing() {
        return object == Kind.MISSING;
    }

    /** True only for the boolean true. */
    public boolean isTrue() {
        return object == Boolean.TRUE;
    }

    /** The integer; meaningful only if {@link #isLong()}. */
    public long asLong() {
        return bits;
    }

    /** The number as floating point; meaningful only if the kind is a number. */
    public double asDouble() {
        return object == Kind.DOUBLE ? Double.longBitsToDouble(bits) : bits;
    }

    /** How the integer reads as text, if not as a number. */
    public Optional<Wording> wording() {
        return object instanceof Wording wording ? Optional.of(wording) : Optional.empty();
    }

    /** The value without boxing where it is no number: a String, Boolean, List, Map, byte[], Instant or ZonedDateTime, or null. */
    public Object object() {
        if (object == Kind.LONG) return bits;
        if (object == Kind.DOUBLE) return Double.longBitsToDouble(bits);
        if (object instanceof Wording) return bits;
        return object == Kind.MISSING ? null : object;
    }

    public void setLong(long value) {
        object = Kind.LONG;
        bits = value;
    }

    /** An integer that reads differently as text. */
    public void setLong(long value, Wording wording) {
        object = wording;
        bits = value;
    }

    public void setDouble(double value) {
        object = Kind.DOUBLE;
        bits = Double.doubleToRawLongBits(value);
    }

    public void setBoolean(boolean value) {
        object = value ? Boolean.TRUE : Boolean.FALSE;
    }

    public void setNull() {
        object = null;
    }

    public void setMissing() {
        object = Kind.MISSING;
    }

    /** Takes a neutral value as it is; null gives the null value, {@link Kind#MISSING} the missing one. */
    public void set(Object value) {
        if (value instanceof Long number) setLong(number);
        else if (value instanceof Double number) setDouble(number);
        else if (value instanceof Boolean flag) setBoolean(flag);
        else object = value;
    }

    public void set(Value other) {
        object = other.object;
        bits = other.bits;
    }

    /** Same package access for {@link Row}: copies the raw form without looking at it. */
    void setRaw(Object rawObject, long rawBits) {
        object = rawObject;
        bits = rawBits;
    }

    Object rawObject() {
        return object instanceof Wording ? Kind.LONG : object;
    }

    long rawBits() {
        return bits;
    }

    @Override
    public String toString() {
        return String.valueOf(object());
    }
}
