// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.RejectedExecutionException;
import org.junit.Test;

/** A mailbox whose threads have ended. */
public class MailboxAtShutdownTest {
    private final Mailbox mailbox = new Mailbox(
            4,
            Overflow.DROP_OLDEST,
            task -> {
                throw new RejectedExecutionException("the engine ends");
            },
            item -> {},
            item -> {},
            () -> true);

    @Test
    public void senders_timers_and_wakers_are_not_failed() {
        assertThatCode(() -> mailbox.put("item")).doesNotThrowAnyException();
        assertThatCode(() -> mailbox.execute(() -> {})).doesNotThrowAnyException();
        assertThatCode(mailbox::wake).doesNotThrowAnyException();
        assertThat(mailbox.size()).isEqualTo(1);
    }
}
