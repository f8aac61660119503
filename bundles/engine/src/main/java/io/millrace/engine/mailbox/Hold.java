// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.mailbox;

import java.util.ArrayList;
import java.util.List;

/**
 * Lets a pipeline rest between two items of its mailbox. Items stay in the mailbox meanwhile, within its bound, and tasks that
 * go through {@link #orLater} are put off; nothing is lost.
 *
 * <p><b>Threads:</b> begun and ended from any thread; what it keeps is confined to the turns of the mailbox.
 */
public final class Hold {
    private final Mailbox mailbox;
    private final Runnable close;
    private final Runnable open;
    private final List<Runnable> putOff = new ArrayList<>();
    private boolean held;

    /**
     * @param close closes the gate of the mailbox
     * @param open takes that back
     */
    public Hold(Mailbox mailbox, Runnable close, Runnable open) {
        this.mailbox = mailbox;
        this.close = close;
        this.open = open;
    }

    /**
     * Begins to hold, or goes on holding.
     *
     * @param resting called once nothing runs any more, on the thread of the mailbox
     */
    public void begin(Runnable resting) {
        mailbox.executeFirst(() -> {
            if (!held) close.run();
            held = true;
            resting.run();
        });
    }

    /** Ends it: what was put off runs, and then the items that waited. */
    public void end() {
        mailbox.executeFirst(() -> {
            if (!held) return;
            held = false;
            List<Runnable> due = List.copyOf(putOff);
            putOff.clear();
            due.forEach(Runnable::run);
            open.run();
        });
    }

    /** The same task, for the thread of the mailbox, which waits for the end of a hold. */
    public Runnable orLater(Runnable task) {
        return () -> {
            if (held) putOff.add(task);
            else task.run();
        };
    }
}
