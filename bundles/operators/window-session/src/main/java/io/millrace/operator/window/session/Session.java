// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.session;

import io.millrace.api.operator.Output;
import io.millrace.api.operator.Pane;
import io.millrace.api.row.Row;
import io.millrace.api.row.WindowRange;
import java.util.Map;
import java.util.Optional;

/** The rows of a session since it began, or since it was last cut. */
final class Session {
    private final Pane pane;
    /** Whether a row came or, if the session was cut, may still come. */
    private boolean open;

    private boolean empty = true;
    private long start;
    private long first;
    private long last;

    Session(Pane pane) {
        this.pane = pane;
    }

    boolean isOpen() {
        return open;
    }

    boolean isEmpty() {
        return empty;
    }

    /** The time of the oldest row that is in; meaningful only if there is one. */
    long first() {
        return first;
    }

    /** The time of the newest row of the session, which may have been cut off since. */
    long last() {
        return last;
    }

    /** Takes note of a row: the first begins the session. */
    void see(long time) {
        if (!open) start = time;
        if (empty) first = time;
        open = true;
        empty = false;
        last = time;
    }

    void add(Row row) {
        pane.add(row);
    }

    void addAll(Pane later) {
        pane.addAll(later);
    }

    /** Ends the session and emits it, unless it was cut and nothing came since. */
    void close(long end, Output out) {
        emit(end, out);
        open = false;
    }

    /** Emits what is in; the session goes on from the cut. */
    void cut(long end, Output out) {
        emit(end, out);
        start = end;
    }

    private void emit(long end, Output out) {
        if (!empty) pane.emit(Optional.of(WindowRange.of(start, end)), out);
        pane.clear();
        empty = true;
    }

    Object save() {
        return Map.of("open", open, "empty", empty, "start", start, "first", first, "last", last, "pane", pane.save());
    }

    void restore(Object state) throws Exception {
        Map<?, ?> saved = (Map<?, ?>) state;
        open = (Boolean) saved.get("open");
        empty = (Boolean) saved.get("empty");
        start = (Long) saved.get("start");
        first = (Long) saved.get("first");
        last = (Long) saved.get("last");
        pane.restore(saved.get("pane"), pane.stateVersion());
    }
}
