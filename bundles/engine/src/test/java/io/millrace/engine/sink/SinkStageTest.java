// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import static io.millrace.engine.fake.Eventually.eventually;
import static io.millrace.engine.fake.Values.row;
import static io.millrace.engine.fake.Values.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.error.PluginMissingException;
import io.millrace.api.operator.Batch;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.row.Row;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.fake.FakeBytesSink;
import io.millrace.engine.fake.FakeExtension;
import io.millrace.engine.fake.FakeRowSink;
import io.millrace.engine.fake.FakeSurroundings;
import io.millrace.engine.pipeline.Broadcast;
import io.millrace.engine.pipeline.Stage;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.After;
import org.junit.Test;

public class SinkStageTest {
    private final FakeSurroundings surroundings = new FakeSurroundings();
    private final Slots slots = new Slots(surroundings.extensions);
    private final FakeRowSink rows = new FakeRowSink();
    private final FakeBytesSink bytes = new FakeBytesSink();

    @After
    public void close() {
        surroundings.close();
    }

    private SinkStage stage(FakeExtension sink, Object... properties) {
        surroundings.install(ExtensionKind.SINK, "fake", () -> sink);
        return build("fake", properties);
    }

    private SinkStage build(String type, Object... properties) {
        return build(false, type, properties);
    }

    private SinkStage build(boolean sendErrors, String type, Object... properties) {
        return new SinkBuilder(surroundings.environment, "rule", slots, sendErrors, () -> {}, Runnable::run)
                .build(type, 0, values(properties));
    }

    private static Batch batch(Row... rows) {
        return new Batch(List.of(rows), Optional.empty(), false);
    }

    private static Object metric(SinkStage stage, String name) {
        return metric(stage, "sink_fake_0_0_", name);
    }

    private static Object metric(SinkStage stage, String prefix, String name) {
        Map<String, Object> all = new HashMap<>();
        stage.helperMetrics().forEach(helper -> helper.writeTo(all));
        stage.metrics().writeTo(all);
        return all.get(prefix + name);
    }

    @Test
    public void aSinkOfRowsGetsResultsAsAWhole() {
        SinkStage stage = stage(rows);
        stage.row(row("a", 1L));
        stage.batch(batch(row("a", 2L), row("a", 3L)));
        stage.batch(batch());
        assertThat(rows.rows).containsExactly(values("a", 1L), values("a", 2L), values("a", 3L));
        assertThat(rows.results).containsExactly(1, 2, 0);
    }

    @Test
    public void aSinkOfRowsGetsSingleRowsIfItWants() {
        SinkStage stage = stage(rows, "sendSingle", true);
        stage.batch(batch(row("a", 2L), row("a", 3L)));
        assertThat(rows.rows).containsExactly(values("a", 2L), values("a", 3L));
        assertThat(rows.results).isEmpty();
    }

    @Test
    public void errorsArePlainTextsWhereTheSinkIsToldSo() {
        SinkStage stage = stage(bytes, "plainErrors", true);
        stage.error(new EvaluationException("a is no number"));
        assertThat(bytes.messages).containsExactly("a is no number");
    }

    @Test
    public void aSinkOfBytesGetsEncodedLists() {
        SinkStage stage = stage(bytes);
        stage.row(row("a", 1L));
        stage.batch(batch(row("a", 2L), row("a", 3L)));
        stage.batch(batch());
        assertThat(bytes.messages).containsExactly("[{a=1}]", "[{a=2}, {a=3}]", "[]");
    }

    @Test
    public void aSinkOfBytesGetsSingleRowsIfItWants() {
        SinkStage stage = stage(bytes, "sendSingle", true);
        stage.batch(batch(row("a", 2L), row(), row("a", 3L)));
        assertThat(bytes.messages).containsExactly("{a=2}", "{}", "{a=3}");
    }

    @Test
    public void emptyResultsMayBeOmitted() {
        SinkStage stage = stage(bytes, "omitIfEmpty", true);
        stage.batch(batch());
        stage.batch(batch(row()));
        assertThat(bytes.messages).isEmpty();
    }

    @Test
    public void emptyRowsMayBeOmittedWhereRowsAreSentOneByOne() {
        SinkStage toBytes = stage(bytes, "omitIfEmpty", true, "sendSingle", true);
        toBytes.batch(batch(row(), row("a", 1L)));
        assertThat(bytes.messages).containsExactly("{a=1}");
        surroundings.install(ExtensionKind.SINK, "rows", () -> rows);
        build("rows", "omitIfEmpty", true, "sendSingle", true).batch(batch(row(), row("a", 1L)));
        assertThat(rows.rows).containsExactly(values("a", 1L));
    }

    @Test
    public void aSinkThatMayBlockGetsCopies() {
        rows.mayBlock = true;
        rows.sendGate = new CountDownLatch(1);
        SinkStage stage = stage(rows);
        Row row = row("a", 1L);
        stage.row(row);
        row.set(0, 99L);
        rows.sendGate.countDown();
        eventually(() -> assertThat(rows.rows).containsExactly(values("a", 1L)));
    }

    @Test
    public void aSinkOfBytesThatMayBlockGetsItsOwnMessages() {
        bytes.mayBlock = true;
        SinkStage stage = stage(bytes);
        for (long i = 0; i < 3; i++) stage.row(row("a", i));
        eventually(() -> assertThat(bytes.messages).containsExactly("[{a=0}]", "[{a=1}]", "[{a=2}]"));
    }

    @Test
    public void errorsArriveInTheFormOfTheSink() {
        SinkStage toRows = stage(rows);
        toRows.error(new EvaluationException("odd"));
        assertThat(rows.rows).containsExactly(values("error", "odd"));
        surroundings.install(ExtensionKind.SINK, "bytes", () -> bytes);
        build("bytes").error(new EvaluationException("odd"));
        assertThat(bytes.messages).containsExactly("error odd");
    }

    @Test
    public void aFailingSinkIsCountedAndDoesNotHurtAnother() {
        FakeRowSink failing = new FakeRowSink();
        failing.sendFailure = new IOException("full");
        surroundings.install(ExtensionKind.SINK, "other", () -> rows);
        SinkStage first = stage(failing);
        Stage both = Broadcast.to(List.of(first, build("other")));
        both.row(row("a", 1L));
        both.error(new EvaluationException("odd"));
        both.row(row("a", 2L));
        assertThat(rows.rows).containsExactly(values("a", 1L), values("error", "odd"), values("a", 2L));
        assertThat(metric(first, "exceptions_total")).isEqualTo(3L);
        assertThat(metric(first, "last_exception")).isEqualTo("full");
    }

    @Test
    public void aSelectionThatFailsIsAnErrorOfTheNodeThatSelects() {
        SinkStage stage = stage(rows, "dataField", "data");
        stage.row(row("data", 1L));
        stage.row(row("data", Map.of("a", 1L)));
        assertThat(rows.rows).containsExactly(values("a", 1L));
        assertThat(metric(stage, "op_fake_0_0_transform_0_", "last_exception"))
                .isEqualTo("dataField data is no object and no list of objects");
    }

    @Test
    public void aResultThatCannotBeSentIsSentAsAnErrorIfTheRuleWantsErrors() {
        surroundings.install(ExtensionKind.SINK, "fake", () -> rows);
        SinkStage stage = build(true, "fake", "dataField", "data");
        stage.row(row("data", 1L));
        assertThat(rows.rows).containsExactly(values("error", "dataField data is no object and no list of objects"));
        assertThat(metric(stage, "op_fake_0_0_transform_0_", "exceptions_total"))
                .isEqualTo(1L);
    }

    @Test
    public void whatComesIsCountedOnceWhetherTheSinkMayBlockOrNot() {
        SinkStage direct = stage(rows);
        direct.row(row("a", 1L));
        assertCounted(direct);
        rows.mayBlock = true;
        SinkStage lane = build("fake");
        lane.row(row("a", 1L));
        eventually(() -> assertThat(metric(lane, "records_out_total")).isEqualTo(1L));
        surroundings.awaitBlockingTasks(1);
        assertCounted(lane);
    }

    private static void assertCounted(SinkStage stage) {
        assertThat(metric(stage, "records_in_total")).isEqualTo(1L);
        assertThat(metric(stage, "records_out_total")).isEqualTo(1L);
        assertThat(metric(stage, "messages_processed_total")).isEqualTo(1L);
        assertThat(metric(stage, "last_invocation")).isEqualTo(1_000L);
    }

    @Test
    public void closingClosesTheSinkAndCountsWhatItThrows() throws Exception {
        rows.closeFailure = new IOException("stuck");
        SinkStage stage = stage(rows);
        stage.connect();
        stage.close();
        assertThat(rows.calls).containsExactly("provision", "connect", "close");
        assertThat(metric(stage, "last_exception")).isEqualTo("stuck");
    }

    @Test
    public void aSinkThatDoesNotBlockAlwaysHasRoom() throws Exception {
        SinkStage stage = stage(rows, "bufferLength", 1L);
        stage.row(row("a", 1L));
        assertThat(stage.hasRoom()).isTrue();
        stage.drain(20_000);
    }

    @Test
    public void theRoomOfABlockingSinkIsThatOfItsLane() throws Exception {
        rows.mayBlock = true;
        rows.sendGate = new CountDownLatch(1);
        SinkStage stage = stage(rows, "bufferLength", 1L);
        stage.row(row("a", 1L));
        assertThat(stage.hasRoom()).isFalse();
        rows.sendGate.countDown();
        stage.drain(20_000);
        assertThat(stage.hasRoom()).isTrue();
        assertThat(rows.rows).hasSize(1);
    }

    @Test
    public void optionsComeFromGroupsAndTheActionAndTheActionWins() {
        surroundings.configure(ExtensionKind.SINK, "fake", "default", Map.of("a", "default", "b", "default"));
        surroundings.configure(ExtensionKind.SINK, "fake", "mine", Map.of("b", "mine", "c", "mine"));
        stage(rows, "resourceId", "mine", "c", "own");
        assertThat(rows.options.asMap())
                .containsEntry("a", "default")
                .containsEntry("b", "mine")
                .containsEntry("c", "own");
    }

    @Test
    public void refusalsSayWhatIsWrong() {
        assertThatThrownBy(() -> build("gadget"))
                .isInstanceOf(PluginMissingException.class)
                .hasMessage("PLUGIN_MISSING: sink gadget");
        assertThatThrownBy(() -> stage(bytes, "format", "avro"))
                .isInstanceOf(PluginMissingException.class)
                .hasMessage("PLUGIN_MISSING: format avro");
        rows.declared = OptionSet.of(Option.text("url").mandatory());
        surroundings.install(ExtensionKind.SINK, "strict", () -> rows);
        assertThatThrownBy(() -> build("strict")).hasMessage("option url is missing, expected text");
        rows.declared = OptionSet.none();
        rows.provisionFailure = new IOException("odd");
        assertThatThrownBy(() -> build("strict"))
                .isInstanceOfSatisfying(
                        MillraceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.EXECUTOR))
                .hasMessage("sink strict cannot be used: odd");
    }
}
