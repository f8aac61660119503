// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.sliding;

import io.millrace.api.operator.Output;
import io.millrace.api.operator.SlidingPane;
import io.millrace.api.row.Row;
import io.millrace.api.row.WindowRange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A stretch of time around each event that triggers, its rows, and the events whose stretch is not over. */
final class Slide {
    private final SlidingPane pane;
    private final Stretch stretch;
    private final Deque<Long> waiting = new ArrayDeque<>();

    Slide(SlidingPane pane, Stretch stretch) {
        this.pane = pane;
        this.stretch = stretch;
    }

    void add(Row row) {
        pane.removeBefore(stretch.firstMillis(waiting.isEmpty() ? row.timestamp() : waiting.peek()));
        pane.add(row);
    }

    /** An event asks for its stretch to be looked at. */
    void trigger(long time) {
        waiting.add(time);
    }

    boolean isWaiting() {
        return !waiting.isEmpty();
    }

    /** When the oldest stretch ends; only if one is waited for. */
    long end() {
        return stretch.end(waiting.peek());
    }

    /** Whether the oldest stretch can take in no row of that time or a later one. */
    boolean isOverAt(long rowTime) {
        return isWaiting() && (stretch.endIncluded() ? end() < rowTime : end() <= rowTime);
    }

    /** Whether the oldest stretch is over when the time has come to an instant. */
    boolean isReached(long time) {
        return isWaiting() && end() <= time;
    }

    /** Emits the oldest stretch. */
    void fire(Output out) {
        long trigger = waiting.remove();
        pane.removeBefore(stretch.firstMillis(trigger));
        WindowRange range =
                new WindowRange(trigger - stretch.back(), trigger + stretch.ahead(), stretch.shown(trigger));
        pane.emit(Optional.of(range), out);
    }

    Object save() {
        return Map.of("pane", pane.save(), "waiting", new ArrayList<>(waiting));
    }

    void restore(Object state) throws Exception {
        Map<?, ?> saved = (Map<?, ?>) state;
        pane.restore(saved.get("pane"), pane.stateVersion());
        waiting.clear();
        for (Object time : (List<?>) saved.get("waiting")) waiting.add((Long) time);
    }
}
