// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.engine.mailbox.Mailbox;
import java.util.function.BooleanSupplier;

/**
 * The mailbox of a pipeline as its source sees it.
 *
 * @param handles whether an arrival may be handled at once on the thread of the source
 */
public record MailboxEntrance(Mailbox mailbox, boolean handles) implements Entrance {
    @Override
    public boolean put(Arrival arrival, BooleanSupplier wanted) {
        return handles ? mailbox.putOrHandle(arrival, wanted) : mailbox.put(arrival, wanted);
    }

    @Override
    public void recheck() {
        mailbox.recheck();
    }
}
