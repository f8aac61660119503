// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * The member names of one kind of object. The next name is guessed, since producers write their members in the same
 * order; only where the guess is wrong the name is looked up. Names that come along are learned, up to a bound.
 */
final class FieldNames {
    private static final int MAX_LEARNED = 1 << 9;
    private static final int MAX_LEARNED_LENGTH = 256;

    private final Supplier<ValueReader> readers;
    private final int bound;
    private FieldName[] table = new FieldName[16];
    private int size;

    /** What stands before the first name of an object. */
    private final FieldName start = new FieldName("", null, -1);

    /**
     * @param known names with a use
     * @param readers makes the readers of names that are not known yet; it may give null to have them skipped
     */
    FieldNames(List<FieldName> known, Supplier<ValueReader> readers) {
        this.readers = readers;
        this.bound = known.size() + MAX_LEARNED;
        known.forEach(this::add);
    }

    /** Where the names of an object begin; to be given to {@link #read} as the name before the first. */
    FieldName start() {
        return start;
    }

    /**
     * The name whose opening quote should stand here.
     *
     * @throws Unsure if there is none, or one with escapes
     */
    FieldName read(byte[] b, int i, FieldName previous) {
        FieldName guess = previous.next;
        if (guess != null && guess.standsAt(b, i)) return guess;
        FieldName found = find(b, i);
        previous.next = found;
        return found;
    }

    private FieldName find(byte[] b, int i) {
        if (b[i] != '"') throw Unsure.SIGNAL;
        int to = Strings.skipName(b, i + 1) - 1;
        int hash = FieldName.hash(b, i + 1, to);
        for (int slot = hash & table.length - 1; table[slot] != null; slot = slot + 1 & table.length - 1) {
            FieldName name = table[slot];
            if (name.hash == hash && name.length == to + 1 - i && name.standsAt(b, i)) return name;
        }
        return learn(Arrays.copyOfRange(b, i, to + 1));
    }

    private FieldName learn(byte[] quoted) {
        FieldName name = FieldName.learned(quoted, readers.get());
        if (size < bound && name.length <= MAX_LEARNED_LENGTH) add(name);
        return name;
    }

    private void add(FieldName name) {
        if (++size * 2 > table.length) grow();
        insert(name);
    }

    private void grow() {
        FieldName[] old = table;
        table = new FieldName[old.length * 2];
        for (FieldName name : old) {
            if (name != null) insert(name);
        }
    }

    private void insert(FieldName name) {
        int slot = name.hash & table.length - 1;
        while (table[slot] != null) slot = slot + 1 & table.length - 1;
        table[slot] = name;
    }
}
