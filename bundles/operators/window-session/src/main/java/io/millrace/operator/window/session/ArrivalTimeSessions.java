// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.session;

import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Row;
import java.util.Map;

/** Sessions by the time at which rows arrive: timers end and cut them. */
final class ArrivalTimeSessions implements Sessions {
    private static final long NONE = Long.MAX_VALUE;

    private final SessionOptions options;
    private final OperatorContext context;
    private final Session session;
    private final long firstBoundary;
    private long timer = NONE;

    ArrivalTimeSessions(SessionOptions options, OperatorContext context) {
        this.options = options;
        this.context = context;
        this.session = new Session(context.panes().create());
        this.firstBoundary =
                options.firstBoundary(context.startMillis(), context.clock().zone());
    }

    @Override
    public void row(Row row, Output out) {
        endUpTo(row.timestamp(), out);
        session.see(row.timestamp());
        setTimer();
        session.add(row);
    }

    @Override
    public void watermark(long millis, Output out) {}

    @Override
    public void timer(long atMillis, Output out) {
        timer = NONE;
        endUpTo(atMillis, out);
        setTimer();
    }

    private void endUpTo(long time, Output out) {
        while (due() <= time) {
            long end = due();
            if (end == timeout()) session.close(end, out);
            else session.cut(end, out);
        }
    }

    private long due() {
        return session.isOpen() ? Math.min(timeout(), boundary()) : NONE;
    }

    private long timeout() {
        return session.last() + options.timeoutMillis();
    }

    /** The first boundary at which the oldest row is old enough to be cut off. */
    private long boundary() {
        if (session.isEmpty()) return NONE;
        long earliest = session.first() + options.maxMillis();
        return earliest + Math.floorMod(firstBoundary - earliest, options.maxMillis());
    }

    /** Each row moves the end of its session, but a timer that comes too early is cheaper than one for each row. */
    private void setTimer() {
        long due = due();
        if (due >= timer) return;
        timer = due;
        context.setTimer(due);
    }

    @Override
    public Object save() {
        return Map.of("session", session.save());
    }

    @Override
    public void restore(Object state) throws Exception {
        session.restore(((Map<?, ?>) state).get("session"));
        setTimer();
    }
}
