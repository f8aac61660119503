// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.session;

import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.operator.Pane;
import io.millrace.api.row.Row;
import java.time.ZoneId;
import java.util.Map;

/** Sessions by the time that rows carry: the next row or the watermark tells that one has ended. */
final class EventTimeSessions implements Sessions {
    private static final long NONE = Long.MAX_VALUE;

    private final SessionOptions options;
    private final ZoneId zone;
    private final Session session;
    /** Rows at the very boundary: if the session is cut there, they are the first behind the cut. */
    private final Pane edge;

    private long boundary;

    EventTimeSessions(SessionOptions options, OperatorContext context) {
        this.options = options;
        this.zone = context.clock().zone();
        this.session = new Session(context.panes().create());
        this.edge = context.panes().create();
    }

    @Override
    public void row(Row row, Output out) {
        long time = row.timestamp();
        boolean ends = !session.isEmpty();
        while (ends) ends = endsBefore(time, out) && !session.isEmpty();
        if (session.isEmpty()) begin(time);
        session.see(time);
        if (time == boundary) edge.add(row);
        else session.add(row);
    }

    private void begin(long time) {
        boundary = options.firstBoundary(time, zone);
        if (time > boundary) boundary += options.maxMillis();
    }

    /** Ends or cuts the session if a row of that time demands it; then what is left must be asked again. */
    private boolean endsBefore(long time, Output out) {
        long timeout =
                time - session.last() > options.timeoutMillis() ? session.last() + options.timeoutMillis() : NONE;
        if (time > boundary) {
            if (boundary - options.maxMillis() > session.first() && boundary < timeout) {
                cut(out);
                return true;
            }
            boundary += options.maxMillis();
            takeEdgeIn();
        }
        if (timeout == NONE) return false;
        close(timeout, out);
        return true;
    }

    private void cut(Output out) {
        long at = boundary;
        session.cut(at, out);
        if (edge.rowCount() == 0) return;
        session.see(at);
        begin(at);
        takeEdgeIn();
    }

    private void takeEdgeIn() {
        if (edge.rowCount() == 0) return;
        session.addAll(edge);
        edge.clear();
    }

    private void close(long end, Output out) {
        takeEdgeIn();
        session.close(end, out);
    }

    @Override
    public void watermark(long millis, Output out) {
        boolean silent = millis - session.last() > options.timeoutMillis();
        if (!session.isEmpty() && silent) close(session.last() + options.timeoutMillis(), out);
    }

    @Override
    public void timer(long atMillis, Output out) {}

    @Override
    public Object save() {
        return Map.of("session", session.save(), "edge", edge.save(), "boundary", boundary);
    }

    @Override
    public void restore(Object state) throws Exception {
        Map<?, ?> saved = (Map<?, ?>) state;
        session.restore(saved.get("session"));
        edge.restore(saved.get("edge"), edge.stateVersion());
        boundary = (Long) saved.get("boundary");
    }
}
