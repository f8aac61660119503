// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.mailbox;

import static io.millrace.engine.fake.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.After;
import org.junit.Test;

/** Many threads at one small mailbox: nothing is lost, nothing is handled twice or at the same time, nobody waits for ever. */
public class MailboxStressTest {
    private static final int SENDERS = 6;
    private static final int ITEMS = 2_000;

    /** The n-th item of a sender. */
    private record Item(int sender, int number) {}

    private final ExecutorService workers = Executors.newFixedThreadPool(3);
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final AtomicBoolean busy = new AtomicBoolean();
    private final AtomicInteger collisions = new AtomicInteger();
    private final AtomicInteger droppedCount = new AtomicInteger();
    private final List<Item> handled = new ArrayList<>();
    private volatile int handledCount;

    @After
    public void stopThreads() {
        workers.shutdownNow();
        senders.shutdownNow();
    }

    private void handle(Object item) {
        if (!busy.compareAndSet(false, true)) collisions.incrementAndGet();
        handled.add((Item) item);
        handledCount = handled.size();
        busy.set(false);
    }

    private void sendAll(Mailbox mailbox) {
        sendAll(mailbox::put);
    }

    private void sendAll(Consumer<Item> entry) {
        for (int sender = 0; sender < SENDERS; sender++) {
            int from = sender;
            senders.execute(() -> {
                for (int i = 0; i < ITEMS; i++) entry.accept(new Item(from, i));
            });
        }
    }

    private void assertEachSenderInOrder() {
        int[] last = new int[SENDERS];
        java.util.Arrays.fill(last, -1);
        for (Item item : handled) {
            assertThat(item.number()).isGreaterThan(last[item.sender()]);
            last[item.sender()] = item.number();
        }
    }

    @Test
    public void aHoldingMailboxHandlesEveryItemOnceAndInTheOrderOfItsSender() {
        Mailbox mailbox = new Mailbox(4, Overflow.HOLD, workers, this::handle, item -> {}, () -> true);
        sendAll(mailbox);
        eventually(() -> assertThat(handledCount).isEqualTo(SENDERS * ITEMS));
        assertThat(collisions).hasValue(0);
        assertEachSenderInOrder();
    }

    @Test
    public void sendersThatHandleItemsThemselvesChangeNothing() {
        Mailbox mailbox = new Mailbox(4, Overflow.HOLD, workers, this::handle, item -> {}, () -> true);
        sendAll(mailbox::putOrHandle);
        eventually(() -> assertThat(handledCount).isEqualTo(SENDERS * ITEMS));
        assertThat(collisions).hasValue(0);
        assertEachSenderInOrder();
    }

    @Test
    public void aDroppingMailboxAccountsForEveryItem() {
        Mailbox mailbox = new Mailbox(
                4, Overflow.DROP_OLDEST, workers, this::handle, item -> droppedCount.incrementAndGet(), () -> true);
        sendAll(mailbox);
        eventually(() -> assertThat(handledCount + droppedCount.get()).isEqualTo(SENDERS * ITEMS));
        assertThat(collisions).hasValue(0);
        assertEachSenderInOrder();
    }

    @Test
    public void aGateThatShutsAndOpensLosesNoWakeUp() {
        AtomicBoolean open = new AtomicBoolean(true);
        LinkedBlockingQueue<Integer> shut = new LinkedBlockingQueue<>();
        Mailbox mailbox = new Mailbox(
                4,
                Overflow.HOLD,
                workers,
                item -> {
                    handle(item);
                    if (handledCount % 3 == 0) {
                        open.set(false);
                        shut.add(handledCount);
                    }
                },
                item -> {},
                open::get);
        ExecutorService opener = Executors.newSingleThreadExecutor();
        try {
            opener.submit(() -> {
                while (shut.take() > 0) {
                    open.set(true);
                    mailbox.wake();
                }
                return null;
            });
            sendAll(mailbox);
            eventually(() -> assertThat(handledCount).isEqualTo(SENDERS * ITEMS));
        } finally {
            opener.shutdownNow();
        }
        assertThat(collisions).hasValue(0);
        assertEachSenderInOrder();
    }

    @Test
    public void tasksRunAmongItemsAndNeverAtTheSameTime() {
        AtomicInteger tasks = new AtomicInteger();
        Mailbox mailbox = new Mailbox(4, Overflow.HOLD, workers, this::handle, item -> {}, () -> true);
        sendAll(mailbox);
        for (int i = 0; i < 1_000; i++) {
            mailbox.execute(() -> {
                if (!busy.compareAndSet(false, true)) collisions.incrementAndGet();
                tasks.incrementAndGet();
                busy.set(false);
            });
        }
        eventually(() -> {
            assertThat(tasks).hasValue(1_000);
            assertThat(handledCount).isEqualTo(SENDERS * ITEMS);
        });
        assertThat(collisions).hasValue(0);
    }
}
