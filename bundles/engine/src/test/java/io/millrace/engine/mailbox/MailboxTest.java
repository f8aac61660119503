// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.mailbox;

import static io.millrace.engine.fake.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.Test;

/** A mailbox whose turns a test gives by hand. */
public class MailboxTest {
    private final Queue<Runnable> turns = new ArrayDeque<>();
    private final List<Object> handled = new ArrayList<>();
    private final List<Object> dropped = new ArrayList<>();
    private boolean open = true;

    private Mailbox mailbox(int capacity, Overflow overflow) {
        return new Mailbox(capacity, overflow, turns::add, handled::add, dropped::add, () -> open);
    }

    private void runTurns() {
        while (!turns.isEmpty()) turns.remove().run();
    }

    /** Puts an item in on another thread, which may have to wait. */
    private static Thread putElsewhere(Mailbox mailbox, Object item) {
        Thread sender = new Thread(() -> mailbox.put(item));
        sender.setDaemon(true);
        sender.start();
        return sender;
    }

    private static void assertWaits(Thread sender) {
        eventually(() -> assertThat(sender.getState()).isEqualTo(Thread.State.WAITING));
    }

    private static void assertEnds(Thread sender) {
        eventually(() -> assertThat(sender.isAlive()).isFalse());
    }

    @Test
    public void itemsAreHandledInOrder() {
        Mailbox mailbox = mailbox(8, Overflow.HOLD);
        for (int i = 0; i < 5; i++) mailbox.put(i);
        assertThat(mailbox.size()).isEqualTo(5);
        assertThat(handled).isEmpty();
        runTurns();
        assertThat(handled).containsExactly(0, 1, 2, 3, 4);
        assertThat(mailbox.size()).isZero();
    }

    @Test
    public void oneTurnIsAskedForAtATime() {
        Mailbox mailbox = mailbox(8, Overflow.HOLD);
        mailbox.put(1);
        mailbox.put(2);
        mailbox.wake();
        assertThat(turns).hasSize(1);
        runTurns();
        mailbox.put(3);
        assertThat(turns).hasSize(1);
    }

    @Test
    public void aTurnIsBounded() {
        Mailbox mailbox = mailbox(4096, Overflow.HOLD);
        for (int i = 0; i < 4096; i++) mailbox.put(i);
        turns.remove().run();
        assertThat(handled.size()).isBetween(1, 1024);
        assertThat(turns).as("asks for another turn").hasSize(1);
        runTurns();
        assertThat(handled).hasSize(4096);
    }

    @Test
    public void aFullMailboxHoldsItsSenderUntilThereIsRoom() {
        Mailbox mailbox = mailbox(2, Overflow.HOLD);
        mailbox.put(1);
        mailbox.put(2);
        Thread sender = putElsewhere(mailbox, 3);
        assertWaits(sender);
        assertThat(handled).isEmpty();
        turns.remove().run();
        assertEnds(sender);
        runTurns();
        assertThat(handled).containsExactly(1, 2, 3);
        assertThat(dropped).isEmpty();
    }

    @Test
    public void aFullMailboxMayDropItsOldestItem() {
        Mailbox mailbox = mailbox(4, Overflow.DROP_OLDEST);
        for (int i = 0; i < 10; i++) mailbox.put(i);
        assertThat(dropped).containsExactly(0, 1, 2, 3, 4, 5);
        runTurns();
        assertThat(handled).containsExactly(6, 7, 8, 9);
    }

    @Test
    public void aShutGateKeepsItemsIn() {
        Mailbox mailbox = mailbox(8, Overflow.HOLD);
        open = false;
        mailbox.put(1);
        runTurns();
        assertThat(handled).isEmpty();
        assertThat(mailbox.size()).isEqualTo(1);
        open = true;
        mailbox.wake();
        runTurns();
        assertThat(handled).containsExactly(1);
    }

    @Test
    public void aGateThatShutsEndsTheTurn() {
        Mailbox mailbox = new Mailbox(
                8,
                Overflow.HOLD,
                turns::add,
                item -> {
                    handled.add(item);
                    open = handled.size() < 2;
                },
                dropped::add,
                () -> open);
        for (int i = 0; i < 4; i++) mailbox.put(i);
        runTurns();
        assertThat(handled).containsExactly(0, 1);
    }

    @Test
    public void aTaskRunsAfterTheItemsBeforeItAndBeforeThoseBehind() {
        Mailbox mailbox = mailbox(8, Overflow.HOLD);
        mailbox.put("before");
        mailbox.execute(() -> handled.add("task"));
        mailbox.put("behind");
        runTurns();
        assertThat(handled).containsExactly("before", "task", "behind");
    }

    @Test
    public void aTaskRunsWhereThereAreNoItems() {
        Mailbox mailbox = mailbox(8, Overflow.HOLD);
        mailbox.execute(() -> handled.add("first"));
        mailbox.execute(() -> handled.add("second"));
        runTurns();
        assertThat(handled).containsExactly("first", "second");
    }

    @Test
    public void aTaskDoesNotWaitForItemsThatWereDropped() {
        Mailbox mailbox = mailbox(2, Overflow.DROP_OLDEST);
        mailbox.put(1);
        mailbox.put(2);
        mailbox.execute(() -> handled.add("task"));
        mailbox.put(3);
        mailbox.put(4);
        runTurns();
        assertThat(handled).containsExactly("task", 3, 4);
    }

    @Test
    public void aTaskWaitsForItemsBehindAShutGate() {
        Mailbox mailbox = mailbox(8, Overflow.HOLD);
        open = false;
        mailbox.put(1);
        mailbox.execute(() -> handled.add("task"));
        runTurns();
        assertThat(handled).isEmpty();
        open = true;
        mailbox.wake();
        runTurns();
        assertThat(handled).containsExactly(1, "task");
    }

    @Test
    public void closingForgetsItemsButRunsTasks() {
        Mailbox mailbox = mailbox(8, Overflow.HOLD);
        mailbox.put(1);
        mailbox.execute(() -> handled.add("task"));
        mailbox.close();
        mailbox.put(2);
        runTurns();
        assertThat(handled).containsExactly("task");
        assertThat(mailbox.size()).isZero();
    }

    @Test
    public void closingLetsWaitingSendersGo() {
        Mailbox mailbox = mailbox(2, Overflow.HOLD);
        open = false;
        mailbox.put(1);
        mailbox.put(2);
        Thread first = putElsewhere(mailbox, 3);
        Thread second = putElsewhere(mailbox, 4);
        assertWaits(first);
        assertWaits(second);
        mailbox.close();
        assertEnds(first);
        assertEnds(second);
    }

    @Test
    public void anInterruptedSenderGoesAndStaysInterrupted() {
        Mailbox mailbox = mailbox(2, Overflow.HOLD);
        mailbox.put(1);
        mailbox.put(2);
        Thread.currentThread().interrupt();
        mailbox.put(3);
        assertThat(Thread.interrupted()).isTrue();
        runTurns();
        assertThat(handled).containsExactly(1, 2);
    }

    @Test
    public void anIdleMailboxMayHandleAnItemOnTheThreadOfItsSender() {
        Mailbox mailbox = mailbox(8, Overflow.HOLD);
        mailbox.putOrHandle(1);
        mailbox.putOrHandle(2);
        assertThat(handled).containsExactly(1, 2);
        assertThat(turns).isEmpty();
    }

    @Test
    public void anItemIsNeverHandledBeforeThoseThatCameEarlier() {
        Mailbox mailbox = mailbox(8, Overflow.HOLD);
        mailbox.put(1);
        mailbox.putOrHandle(2);
        mailbox.execute(() -> handled.add("task"));
        mailbox.putOrHandle(3);
        assertThat(handled).isEmpty();
        runTurns();
        assertThat(handled).containsExactly(1, 2, "task", 3);
    }

    @Test
    public void anItemIsNotHandledWhileTheGateIsShutOrTheMailboxClosed() {
        Mailbox mailbox = mailbox(8, Overflow.HOLD);
        open = false;
        mailbox.putOrHandle(1);
        assertThat(handled).isEmpty();
        assertThat(mailbox.size()).isEqualTo(1);
        open = true;
        mailbox.close();
        mailbox.putOrHandle(2);
        runTurns();
        assertThat(handled).isEmpty();
    }

    @Test
    public void whatComesWhileASenderHandlesAnItemGetsATurn() {
        Mailbox[] mailbox = new Mailbox[1];
        mailbox[0] = new Mailbox(
                8,
                Overflow.HOLD,
                turns::add,
                item -> {
                    handled.add(item);
                    if (!item.equals("outer")) return;
                    mailbox[0].putOrHandle("inner");
                    throw new IllegalStateException("bad item");
                },
                dropped::add,
                () -> true);
        assertThatThrownBy(() -> mailbox[0].putOrHandle("outer")).hasMessage("bad item");
        assertThat(handled).containsExactly("outer");
        runTurns();
        assertThat(handled).containsExactly("outer", "inner");
    }

    @Test
    public void aHandlerThatThrowsEndsItsTurnNotTheMailbox() {
        Mailbox mailbox = new Mailbox(
                8,
                Overflow.HOLD,
                turns::add,
                item -> {
                    if (item.equals("bad")) throw new IllegalStateException("bad item");
                    handled.add(item);
                },
                dropped::add,
                () -> true);
        mailbox.put("bad");
        mailbox.put("good");
        assertThatThrownBy(this::runTurns).hasMessage("bad item");
        runTurns();
        mailbox.put("better");
        runTurns();
        assertThat(handled).containsExactly("good", "better");
    }
}
