// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.api.sink.RowSink;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A sink of rows that keeps what it is sent; fails and waits where a test says so. */
public final class FakeRowSink extends FakeExtension implements RowSink {
    /** Every row in order. */
    public final List<Map<String, Object>> rows = new CopyOnWriteArrayList<>();
    /** The sizes of the results that came as a whole. */
    public final List<Integer> results = new CopyOnWriteArrayList<>();

    /** The options that came with messages. */
    public final List<Map<String, Object>> own = new CopyOnWriteArrayList<>();

    public volatile boolean mayBlock;
    public volatile Exception sendFailure;
    public volatile CountDownLatch sendGate = new CountDownLatch(0);

    @Override
    public boolean mayBlock() {
        return mayBlock;
    }

    @Override
    public void send(Row row) throws Exception {
        calls.add("send");
        Eventually.await(sendGate);
        if (sendFailure != null) throw sendFailure;
        rows.add(row.toMap());
    }

    @Override
    public void send(Row row, Options given) throws Exception {
        own.add(Map.copyOf(given.asMap()));
        send(row);
    }

    @Override
    public void sendAll(List<Row> all) throws Exception {
        for (Row row : all) send(row);
        results.add(all.size());
    }
}
