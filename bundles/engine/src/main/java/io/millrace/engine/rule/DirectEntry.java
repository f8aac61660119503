// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import io.millrace.api.row.Row;
import io.millrace.engine.mailbox.Mailbox;
import io.millrace.engine.pipeline.Stage;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Runs a pipeline for a row on the caller's thread if the rule has nothing else to do.
 *
 * <p><b>Threads:</b> called from one thread at a time.
 */
final class DirectEntry implements Predicate<Row>, Runnable {
    private final Mailbox mailbox;
    private final Stage head;
    private final Consumer<Runnable> guard;
    private Row row;

    /** @param guard runs something so that a defect in it concerns the rule alone */
    DirectEntry(Mailbox mailbox, Stage head, Consumer<Runnable> guard) {
        this.mailbox = mailbox;
        this.head = head;
        this.guard = guard;
    }

    @Override
    public boolean test(Row lent) {
        row = lent;
        return mailbox.runIfFree(this);
    }

    @Override
    public void run() {
        guard.accept(this::handle);
    }

    private void handle() {
        head.row(row);
    }
}
