// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/** A queue of values of which many in a row are equal: it keeps each once, with how often it came. */
final class Runs {
    private static final class Run {
        private final Object value;
        private long length = 1;

        Run(Object value) {
            this.value = value;
        }
    }

    private final Deque<Run> runs = new ArrayDeque<>();

    /** @param value may be null */
    void add(Object value) {
        Run newest = runs.peekLast();
        if (newest != null && Objects.equals(newest.value, value)) newest.length++;
        else runs.add(new Run(value));
    }

    void removeOldest() {
        Run oldest = runs.element();
        if (--oldest.length == 0) runs.remove();
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    /** The oldest value; only if there is one. */
    Object oldest() {
        return runs.element().value;
    }

    void clear() {
        runs.clear();
    }
}
