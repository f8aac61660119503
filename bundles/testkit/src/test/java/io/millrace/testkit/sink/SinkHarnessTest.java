// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.sink;

import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.api.sink.BytesSink;
import io.millrace.api.sink.RowSink;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class SinkHarnessTest {
    private final List<Object> sent = new ArrayList<>();

    @Test
    public void eachMessageIsSentAndAnotherInstanceTakesOver() throws Exception {
        SinkHarness.of(Texts::new).open().send("one").swap().send("two").close();

        assertThat(sent).containsExactly("one", "close", "two", "close");
    }

    @Test
    public void optionsOfTheMessageAreSentWithIt() throws Exception {
        SinkHarness.of(Texts::new).open().sendWith(Map.of("topic", "a"), "one").close();

        assertThat(sent).containsExactly("{topic=a}", "one", "close");
    }

    @Test
    public void aSinkThatKeepsARowFindsItOverwritten() throws Exception {
        List<Row> kept = new ArrayList<>();
        SinkHarness.of(() -> (RowSink) kept::add)
                .open()
                .row("a", 1)
                .rows(row("a", 2), row("a", 3))
                .close();

        assertThat(kept).hasSize(3).allSatisfy(row -> assertThat(row.get("a")).isEqualTo("overwritten after send"));
    }

    @Test
    public void failuresAreToldApart() throws Exception {
        SinkHarness sink = SinkHarness.of(Texts::new).open().send("!away", "?bad");

        sink.failsForNow("away").fails("bad").close();
    }

    @Test
    public void aFailureThatNobodyAskedForFailsTheTest() throws Exception {
        SinkHarness sink = SinkHarness.of(Texts::new).open().send("?bad");

        assertThatThrownBy(sink::close).isInstanceOf(AssertionError.class).hasMessageContaining("bad");
    }

    @Test
    public void aFailureOfTheOtherKindFailsTheTest() throws Exception {
        SinkHarness sink = SinkHarness.of(Texts::new).open().send("!away");

        assertThatThrownBy(() -> sink.fails("away")).isInstanceOf(AssertionError.class);
    }

    private final class Texts implements BytesSink {
        @Override
        public void send(byte[] bytes, int offset, int length) {
            String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
            if (text.startsWith("!")) throw MillraceException.io(text, null);
            if (text.startsWith("?")) throw new IllegalArgumentException(text);
            sent.add(text);
        }

        @Override
        public void send(byte[] bytes, int offset, int length, Options own) {
            sent.add(own.toString());
            send(bytes, offset, length);
        }

        @Override
        public void close() {
            sent.add("close");
        }
    }
}
