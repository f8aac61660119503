// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * What a source emitted after it was told to stop: kept, in order, until the pipeline runs on.
 *
 * <p><b>Threads:</b> may be used from any thread.
 */
final class Leftovers {
    private static final int MOST = 65_536;

    private final Queue<Arrival> kept = new ArrayDeque<>();
    private Consumer<Arrival> target;
    private long lost;

    synchronized void add(Arrival arrival) {
        if (target != null) target.accept(arrival);
        else if (kept.size() < MOST) kept.add(arrival);
        else lost++;
    }

    /** Passes everything on, and from now on at once; returns how many had no place. */
    long passOn(Consumer<Arrival> to) {
        Arrival next;
        while ((next = next(to)) != null) to.accept(next);
        return lost();
    }

    private synchronized Arrival next(Consumer<Arrival> to) {
        if (kept.isEmpty()) target = to;
        return kept.poll();
    }

    private synchronized long lost() {
        return lost;
    }
}
