// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.source.Bounded;
import io.millrace.api.source.BytesEmitter;
import io.millrace.api.source.BytesSource;
import io.millrace.api.source.PullEmitter;
import io.millrace.api.source.PullSource;
import io.millrace.api.source.Rewindable;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.Test;

public class SourceHarnessTest {
    private final BlockingQueue<String> peer = new LinkedBlockingQueue<>();

    @Test
    public void asksForWhatIsEmittedInOrder() throws Exception {
        SourceHarness source = SourceHarness.of(() -> new Reader(peer)).open();
        peer.add("one");
        peer.add("two");

        source.emits("one").emits("two").emitsNothing();
        assertThat(source.metadata()).containsExactly(Map.of("from", "peer"), Map.of("from", "peer"));
        source.close();
    }

    @Test
    public void aRuleWithoutRoomHoldsTheSourceBackAndNothingIsLost() throws Exception {
        SourceHarness source = SourceHarness.of(() -> new Reader(peer)).open().full();
        peer.add("held");

        source.emitsNothing().waitsForRoom().emits("held").close();
    }

    @Test
    public void aSourceThatIsHeldBackCanBeClosed() throws Exception {
        SourceHarness source = SourceHarness.of(() -> new Reader(peer)).open().full();
        peer.add("held");

        source.close();
        source.emitsNothing();
    }

    @Test
    public void aRewindableSourceGoesOnFromItsOffset() throws Exception {
        SourceHarness source =
                SourceHarness.of(Counter::new).open().pull(0).pull(0).swap().pull(0);

        source.emitsRow("n", 0).emitsRow("n", 1).emitsRow("n", 2).close();
    }

    @Test
    public void anOffsetOfForeignClassesIsRefused() throws Exception {
        SourceHarness source =
                SourceHarness.of(() -> new Counter(new StringBuilder())).open();

        assertThatThrownBy(source::swap).hasMessageContaining("java.lang.StringBuilder");
    }

    @Test
    public void errorsAndTheEndAreAskedForToo() throws Exception {
        SourceHarness source = SourceHarness.of(() -> new Reader(peer)).open();
        peer.add("!broken");
        peer.add(".that is all");

        source.emitsError("broken").ends("that is all").emitsNothing().close();
    }

    /** Emits what its peer says until it is closed. */
    private static final class Reader implements BytesSource, Bounded {
        private static final String CLOSED = "closed";
        private final BlockingQueue<String> peer;
        private NodeContext context;

        Reader(BlockingQueue<String> peer) {
            this.peer = peer;
        }

        @Override
        public void provision(NodeContext nodeContext, Options options) {
            context = nodeContext;
        }

        @Override
        public void subscribe(BytesEmitter out) {
            context.blockingTasks().execute(() -> read(out));
        }

        private void read(BytesEmitter out) {
            try {
                for (String text = peer.take(); !text.equals(CLOSED); text = peer.take()) hear(text, out);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }

        private static void hear(String text, BytesEmitter out) {
            if (text.startsWith("!")) out.error(new IllegalStateException(text));
            else if (text.startsWith(".")) out.end(text.substring(1));
            else out.emit(text.getBytes(StandardCharsets.UTF_8), Map.of("from", "peer"));
        }

        @Override
        public void close() {
            peer.add(CLOSED);
        }
    }

    /** Counts the ticks. */
    private static final class Counter implements PullSource, Rewindable {
        private Object next;

        Counter() {
            this(0L);
        }

        Counter(Object first) {
            next = first;
        }

        @Override
        public void pull(long triggerMillis, PullEmitter out) {
            out.emit(Map.of("n", next));
            next = (Long) next + 1;
        }

        @Override
        public Object offset() {
            return next;
        }

        @Override
        public void rewind(Object offset) {
            next = offset;
        }
    }
}
