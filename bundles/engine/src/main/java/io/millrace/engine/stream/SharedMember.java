// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.api.row.Row;
import io.millrace.engine.index.IndexEntry;
import io.millrace.engine.metric.SkippedRows;
import io.millrace.engine.source.Arrival;
import java.util.Map;
import java.util.Optional;

/**
 * One rule in the index of a shared stream. Rows that it is not given are counted all the same, from what the stream counted.
 *
 * <p><b>Threads:</b> confined to the stream, but for what is counted, which may be read a little late by others.
 */
final class SharedMember extends IndexEntry implements SkippedRows {
    private final SharedSubscriber subscriber;
    private final SharedRows rows;
    private final Optional<RowGuard> guard;
    private volatile long rowsBefore = -1;
    private volatile long rowsAtEnd = -1;
    private long handed;

    SharedMember(SharedSubscriber subscriber, SharedRows rows) {
        super(subscriber.condition().map(HeadCondition::expression));
        this.subscriber = subscriber;
        this.rows = rows;
        this.guard =
                subscriber.condition().filter(HeadCondition::dependsOnRowAlone).map(HeadCondition::guard);
        subscriber.condition().ifPresent(condition -> condition.metrics().countAlso(this));
    }

    SharedSubscriber subscriber() {
        return subscriber;
    }

    void begin() {
        rowsBefore = rows.count();
    }

    /** Takes nothing more. */
    void leave() {
        rowsAtEnd = rows.count();
    }

    @Override
    protected void take(Row row) {
        if (rowsAtEnd >= 0) return;
        if (subscriber.direct().test(row)) {
            handed++;
            return;
        }
        if (guard.isPresent() && !guard.get().lets(row)) return;
        handed++;
        Row kept = rows.kept(row);
        subscriber.mailbox().accept(new Arrival(subscriber.input(), kept, kept.metadata(), kept.timestamp()));
    }

    void fail(Exception error) {
        subscriber.mailbox().accept(new Arrival(subscriber.input(), error, Map.of(), 0));
    }

    @Override
    public long count() {
        long from = rowsBefore;
        long to = rowsAtEnd < 0 ? rows.count() : rowsAtEnd;
        return from < 0 ? 0 : Math.max(0, to - from - handed);
    }

    @Override
    public long lastMillis() {
        return count() == 0 ? 0 : rows.lastMillis();
    }
}
