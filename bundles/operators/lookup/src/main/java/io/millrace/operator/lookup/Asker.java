// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.lookup;

import io.millrace.api.operator.LookupTable;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks a table that may take its time, one question after the other.
 *
 * <p><b>Threads:</b> questions come from the pipeline; they are asked on a thread for blocking work.
 */
final class Asker {
    private final LookupTable table;
    private final List<String> fields;
    private final List<String> keys;
    private final Executor threads;
    private final Runnable answered;
    private final Queue<Pending> open = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean closed;

    /** @param answered called whenever something is done */
    Asker(LookupTable table, List<String> fields, List<String> keys, Executor threads, Runnable answered) {
        this.table = table;
        this.fields = fields;
        this.keys = keys;
        this.threads = threads;
        this.answered = answered;
    }

    void ask(Pending pending) {
        open.add(pending);
        begin();
    }

    private void begin() {
        if (!closed && !open.isEmpty() && running.compareAndSet(false, true)) threads.execute(this::run);
    }

    private void run() {
        try {
            Pending next = open.poll();
            while (next != null && !closed) {
                answer(next);
                next.done();
                answered.run();
                next = open.poll();
            }
        } finally {
            running.set(false);
        }
        begin();
    }

    private void answer(Pending pending) {
        try {
            for (Optional<Question> question : pending.questions) {
                pending.answers.add(
                        question.isEmpty()
                                ? List.of()
                                : table.find(fields, keys, question.get().values()));
            }
        } catch (Exception failure) {
            pending.failure = failure;
        }
    }

    void close() {
        closed = true;
        open.clear();
    }
}
