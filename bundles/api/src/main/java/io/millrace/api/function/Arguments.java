// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.function;

import io.millrace.api.row.Kind;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.api.value.ValueText;
import org.osgi.annotation.versioning.ProviderType;

/** The evaluated arguments of one call. Valid until the call returns. */
@ProviderType
public interface Arguments {
    int size();

    Kind kind(int index);

    /** Null or missing. */
    boolean isAbsent(int index);

    /** The integer; meaningful only if the kind is LONG. */
    long longAt(int index);

    /** The number as floating point; meaningful only if the kind is a number. */
    double doubleAt(int index);

    /** The value, numbers boxed, null if absent. */
    Object get(int index);

    /** Writes the value into {@code out} without boxing. */
    default void read(int index, Value out) {
        switch (kind(index)) {
            case LONG -> out.setLong(longAt(index));
            case DOUBLE -> out.setDouble(doubleAt(index));
            case MISSING -> out.setMissing();
            default -> out.set(get(index));
        }
    }

    /** The text form of the value, in which durations and days of the week are in words; empty if absent. */
    default String text(int index) {
        return ValueText.orEmpty(get(index));
    }

    /** The row on which the call is evaluated, for functions that tell of it: its time, window or metadata. */
    Row row();
}
