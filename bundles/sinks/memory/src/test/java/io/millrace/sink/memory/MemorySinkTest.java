// SPDX-License-Identifier: Apache-2.0
package io.millrace.sink.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.testkit.plugin.FakeNodeContext;
import io.millrace.testkit.sink.SinkFeed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class MemorySinkTest {
    private final RecordingBus bus = new RecordingBus();
    private final FakeNodeContext context = new FakeNodeContext().withConnection("memory", bus);
    private final MemorySink sink = new MemorySink();

    @Test
    public void publishesEachRowOnItsTopic() throws Exception {
        context.provision(sink, Map.of("topic", "home/hot"));
        sink.connect();

        SinkFeed.send(sink, Map.of("a", 1L));
        sink.sendAll(List.of(Row.of(Map.of("a", 2L)), Row.of(Map.of("a", 3L))));

        assertThat(bus.published())
                .containsExactly("home/hot {a=1} UPSERT", "home/hot {a=2} UPSERT", "home/hot {a=3} UPSERT");
    }

    @Test
    public void neverBlocksTheRule() {
        assertThat(sink.mayBlock()).isFalse();
    }

    @Test
    public void refusesTopicsThatAreMissingOrNoSingleTopic() {
        assertRefused(Map.of(), "option topic is missing, expected text");
        assertRefused(Map.of("topic", ""), "the memory topic is empty");
        assertRefused(
                Map.of("topic", "a/+"), "option topic of the memory sink is a/+, expected a topic without wildcards");
        assertRefused(Map.of("topic", "a/#"), "expected a topic without wildcards");
    }

    @Test
    public void aTopicMayDifferFromRowToRow() throws Exception {
        context.provision(sink, Map.of("topic", "a/{{.id}}"));
        sink.connect();

        sink.send(Row.of(Map.of("id", 7L)), Options.of(Map.of("topic", "a/7")));

        assertThat(bus.published()).containsExactly("a/{{.id}} as a/7 {id=7} UPSERT");
        assertThatThrownBy(() -> sink.send(Row.of(Map.of("id", 7L)), Options.of(Map.of("topic", "a/+"))))
                .hasMessageContaining("expected a topic without wildcards");
    }

    @Test
    public void aColumnMaySayWhatARowChanges() throws Exception {
        provisionWithKinds();

        SinkFeed.send(sink, row("insert"));
        SinkFeed.send(sink, row("update"));
        SinkFeed.send(sink, row("delete"));
        SinkFeed.send(sink, Map.of("id", 7L));

        assertThat(bus.published())
                .containsExactly(
                        "a {id=7, kind=insert} INSERT 7",
                        "a {id=7, kind=update} UPDATE 7",
                        "a {id=7, kind=delete} DELETE 7",
                        "a {id=7} UPSERT 7");
    }

    @Test
    public void aRowThatNamesNoChangeOrNoKeyIsAnError() throws Exception {
        provisionWithKinds();

        assertThatThrownBy(() -> SinkFeed.send(sink, row("merge")))
                .hasMessage("memory sink: the rowkindField kind is merge, expected insert, update, upsert or delete");
        assertThatThrownBy(() -> SinkFeed.send(sink, row(1L)))
                .hasMessageContaining("the rowkindField kind is 1, expected");
        assertThatThrownBy(() -> SinkFeed.send(sink, Map.of("kind", "insert")))
                .hasMessage("memory sink: the row has no value in its keyField id");
        assertThat(bus.published()).isEmpty();
    }

    @Test
    public void refusesHalfOfWhatKindsNeed() {
        assertRefused(Map.of("topic", "a", "rowkindField", "kind"), "option keyField of the memory sink is missing");
        assertRefused(Map.of("topic", "a", "keyField", "id"), "option rowkindField of the memory sink is missing");
    }

    private void provisionWithKinds() throws Exception {
        context.provision(sink, Map.of("topic", "a", "rowkindField", "kind", "keyField", "id"));
        sink.connect();
    }

    private static Map<String, Object> row(Object kind) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", 7L);
        row.put("kind", kind);
        return row;
    }

    private void assertRefused(Map<String, Object> options, String message) {
        assertThatThrownBy(() -> context.provision(sink, options))
                .isInstanceOfSatisfying(
                        MillraceException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.EXECUTOR))
                .hasMessageContaining(message);
    }
}
