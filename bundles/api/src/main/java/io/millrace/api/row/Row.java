// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.row;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One event, or one line of a result: values in slots, laid out by a {@link Shape}. Numbers are kept unboxed.
 *
 * <p><b>Ownership:</b> a row that is handed to an operator or sink is valid until that call returns; its maker may then
 * fill it anew. Whoever keeps a row keeps a {@link #copy()}.
 *
 * <p><b>Threads:</b> confined to one thread at a time; a copy that nobody writes to any more may be shared.
 */
public final class Row {
    private Shape shape;
    private Object[] objects;
    private long[] bits;
    private long timestamp;
    private Map<String, Object> metadata = Map.of();
    private WindowRange window;
    private long generation;

    /** A row in which every column is missing. */
    public Row(Shape shape) {
        this.shape = shape;
        this.objects = new Object[shape.size()];
        this.bits = new long[shape.size()];
        Arrays.fill(objects, Kind.MISSING);
    }

    private Row(Row other, Shape shape) {
        this.shape = shape;
        this.objects = Arrays.copyOf(other.objects, shape.size());
        this.bits = Arrays.copyOf(other.bits, shape.size());
        this.timestamp = other.timestamp;
        this.metadata = other.metadata;
        this.window = other.window;
    }

    /** A row from a map of neutral values, with a shape of its own. For tests and for sources that emit maps. */
    public static Row of(Map<String, ?> values) {
        Row row = new Row(Shape.of(values.keySet().stream().toList()));
        int slot = 0;
        for (Object value : values.values()) row.set(slot++, value);
        return row;
    }

    public Shape shape() {
        return shape;
    }

    /** Event time, or the time of arrival where the rule does not use event time, in epoch milliseconds. */
    public long timestamp() {
        return timestamp;
    }

    public void setTimestamp(long millis) {
        timestamp = millis;
    }

    /** What the source said about the event, such as its topic; unmodifiable, empty if nothing. */
    public Map<String, Object> metadata() {
        return metadata;
    }

    public void setMetadata(Map<String, Object> values) {
        metadata = values;
    }

    /** The window that this row came out of. */
    public Optional<WindowRange> window() {
        return Optional.ofNullable(window);
    }

    public void setWindow(WindowRange range) {
        window = range;
    }

    /** Takes over where another row came from: its time, metadata and window. */
    public void setOrigin(Row other) {
        timestamp = other.timestamp;
        metadata = other.metadata;
        window = other.window;
    }

    public Kind kind(int slot) {
        return Kind.of(objects[slot]);
    }

    public boolean isMissing(int slot) {
        return objects[slot] == Kind.MISSING;
    }

    public boolean isLong(int slot) {
        return objects[slot] == Kind.LONG;
    }

    public boolean isDouble(int slot) {
        return objects[slot] == Kind.DOUBLE;
    }

    /** The integer in a slot; meaningful only if {@link #isLong(int)}. */
    public long longAt(int slot) {
        return bits[slot];
    }

    /** The number in a slot as floating point; meaningful only if the slot holds a number. */
    public double doubleAt(int slot) {
        return objects[slot] == Kind.LONG ? bits[slot] : Double.longBitsToDouble(bits[slot]);
    }

    /** The value in a slot, numbers boxed; null if null or missing. */
    public Object get(int slot) {
        Object object = objects[slot];
        if (object == Kind.LONG) return bits[slot];
        if (object == Kind.DOUBLE) return Double.longBitsToDouble(bits[slot]);
        return object == Kind.MISSING ? null : object;
    }

    /** The value of a column, numbers boxed; null if null, missing or unknown. */
    public Object get(String column) {
        int slot = shape.slot(column);
        return slot < 0 ? null : get(slot);
    }

    /** Writes the value of a slot into {@code out} without boxing. */
    public void read(int slot, Value out) {
        out.setRaw(objects[slot], bits[slot]);
    }

    public void setLong(int slot, long value) {
        objects[slot] = Kind.LONG;
        bits[slot] = value;
    }

    public void setDouble(int slot, double value) {
        objects[slot] = Kind.DOUBLE;
        bits[slot] = Double.doubleToRawLongBits(value);
    }

    /** Takes a neutral value; null gives the null value, {@link Kind#MISSING} the missing one. */
    public void set(int slot, Object value) {
        if (value instanceof Long number) setLong(slot, number);
        else if (value instanceof Double number) setDouble(slot, number);
        else objects[slot] = value;
    }

    public void set(int slot, Value value) {
        objects[slot] = value.rawObject();
        bits[slot] = value.rawBits();
    }

    /** Copies one slot of another row into a slot of this one. */
    public void set(int slot, Row from, int fromSlot) {
        objects[slot] = from.objects[fromSlot];
        bits[slot] = from.bits[fromSlot];
    }

    /** Makes this row an empty one of the given shape: every column missing, no metadata, no window. */
    public void reset(Shape newShape) {
        if (newShape != shape) {
            shape = newShape;
            if (objects.length != newShape.size()) {
                objects = new Object[newShape.size()];
                bits = new long[newShape.size()];
            }
        }
        Arrays.fill(objects, Kind.MISSING);
        metadata = Map.of();
        window = null;
        generation++;
    }

    /** Changes whenever the row is filled anew, for those who remember what they worked out for a row. */
    public long generation() {
        return generation;
    }

    /** Marks the content as new although the row was not {@link #reset}. */
    public void renew() {
        generation++;
    }

    /** A row of its own with the same content. */
    public Row copy() {
        return new Row(this, shape);
    }

    /**
     * A row of its own with the same content and room for more columns, which are missing.
     *
     * @param wider a shape that begins with the columns of this one
     */
    public Row copy(Shape wider) {
        Row copy = new Row(this, wider);
        Arrays.fill(copy.objects, Math.min(objects.length, copy.objects.length), copy.objects.length, Kind.MISSING);
        return copy;
    }

    /** The columns that are not missing, in slot order, numbers boxed. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int slot = 0; slot < objects.length; slot++) {
            if (!isMissing(slot)) map.putIfAbsent(shape.column(slot), get(slot));
        }
        return map;
    }

    @Override
    public String toString() {
        return toMap().toString();
    }
}
