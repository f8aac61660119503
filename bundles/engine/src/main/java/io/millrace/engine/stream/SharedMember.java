// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import io.millrace.api.row.Row;
import io.millrace.engine.index.IndexEntry;
import io.millrace.engine.source.Arrival;
import java.util.Map;
import java.util.Optional;

/**
 * One rule in the index of a shared stream. It gets its rows at once or by its mailbox.
 *
 * <p><b>Threads:</b> confined to the stream, but for what is counted, which may be read a little late by others.
 */
final class SharedMember extends IndexEntry {
    private final SharedSubscriber subscriber;
    private final SharedRows rows;
    private final DirectRun direct;
    private final Optional<HeadCondition> guarding;
    private RowGuard guard;
    private volatile long rowsBefore = -1;
    private volatile long rowsAtEnd = -1;
    private long handed;

    SharedMember(SharedSubscriber subscriber, SharedRows rows) {
        super(subscriber.condition().map(HeadCondition::expression));
        this.subscriber = subscriber;
        this.rows = rows;
        this.direct = subscriber.direct().orElse(null);
        this.guarding = subscriber.condition().filter(HeadCondition::dependsOnRowAlone);
        subscriber.condition().ifPresent(condition -> condition.filter().countAlso(new SparedFilter(this)));
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
        if (rowsAtEnd >= 0 || direct != null && direct.handles(row)) return;
        if (guarding.isPresent() && !guard().lets(row)) return;
        handed++;
        Row kept = rows.kept(row);
        subscriber.mailbox().accept(new Arrival(subscriber.input(), kept, kept.metadata(), kept.timestamp()));
    }

    /** Made when it is first needed: a rule that handles its rows at once hardly ever does. */
    private RowGuard guard() {
        if (guard == null) guard = guarding.orElseThrow().guard();
        return guard;
    }

    void fail(Exception error) {
        subscriber.mailbox().accept(new Arrival(subscriber.input(), error, Map.of(), 0));
    }

    /** Rows of the stream that the rule's own operators did not see. */
    long spared() {
        long from = rowsBefore;
        long to = rowsAtEnd < 0 ? rows.count() : rowsAtEnd;
        long own = handed + run().map(DirectRun::own).orElse(0L);
        return from < 0 ? 0 : Math.max(0, to - from - own);
    }

    long lastMillis() {
        return rows.lastMillis();
    }

    Optional<DirectRun> run() {
        return Optional.ofNullable(direct);
    }
}
