// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.hopping;

import io.millrace.api.operator.Pane;
import io.millrace.api.operator.PaneFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The panes that windows still to come will need, oldest first. Only panes with rows exist, and they are used again.
 */
final class PaneRing {
    private static final class Timed {
        final Pane pane;
        long start;

        Timed(Pane pane) {
            this.pane = pane;
        }
    }

    private final PaneFactory factory;
    private final long paneMillis;
    private final Deque<Timed> used = new ArrayDeque<>();
    private final Deque<Timed> free = new ArrayDeque<>();
    private Timed newest;

    PaneRing(PaneFactory factory, long paneMillis) {
        this.factory = factory;
        this.paneMillis = paneMillis;
    }

    /**
     * The pane of an instant. Instants never go back by more than a pane.
     *
     * @param edge any instant at which a pane begins
     */
    Pane at(long instant, long edge) {
        if (newest != null && instant < newest.start + paneMillis) return newest.pane;
        Timed timed = free.isEmpty() ? new Timed(factory.create()) : free.poll();
        timed.start = edge + Math.floorDiv(instant - edge, paneMillis) * paneMillis;
        used.add(timed);
        newest = timed;
        return timed.pane;
    }

    /** Visits the panes that begin in {@code [from, to)}, oldest first. */
    void forEachIn(long from, long to, Consumer<Pane> visitor) {
        for (Timed timed : used) {
            if (timed.start >= from && timed.start < to) visitor.accept(timed.pane);
        }
    }

    boolean isEmpty() {
        return used.isEmpty();
    }

    void dropBefore(long instant) {
        while (!used.isEmpty() && used.peek().start < instant) {
            Timed timed = used.poll();
            timed.pane.clear();
            free.add(timed);
            if (timed == newest) newest = null;
        }
    }

    Object save() {
        List<Object> saved = new ArrayList<>();
        for (Timed timed : used) saved.add(Map.of("start", timed.start, "pane", timed.pane.save()));
        return saved;
    }

    void restore(Object state) throws Exception {
        used.clear();
        newest = null;
        for (Object item : (List<?>) state) {
            Map<?, ?> saved = (Map<?, ?>) item;
            Timed timed = new Timed(factory.create());
            timed.start = (Long) saved.get("start");
            timed.pane.restore(saved.get("pane"), timed.pane.stateVersion());
            used.add(timed);
            newest = timed;
        }
    }
}
