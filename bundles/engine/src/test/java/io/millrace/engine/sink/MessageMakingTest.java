// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import static io.millrace.engine.fake.Values.row;
import static io.millrace.engine.fake.Values.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.row.Row;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.fake.FakeBytesSink;
import io.millrace.engine.fake.FakeRowSink;
import io.millrace.engine.fake.FakeSurroundings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;

public class MessageMakingTest {
    private final FakeSurroundings surroundings = new FakeSurroundings();
    private final Slots slots = new Slots(surroundings.extensions);
    private final FakeBytesSink bytes = new FakeBytesSink();
    private final FakeRowSink rows = new FakeRowSink();
    private boolean sendErrors;

    @After
    public void close() {
        surroundings.close();
    }

    private SinkStage toBytes(Object... options) {
        surroundings.install(ExtensionKind.SINK, "bytes", () -> bytes);
        return build("bytes", options);
    }

    private SinkStage toRows(Object... options) {
        surroundings.install(ExtensionKind.SINK, "rows", () -> rows);
        return build("rows", options);
    }

    private SinkStage build(String type, Object... options) {
        return new SinkBuilder(surroundings.environment, "rule", slots, sendErrors, () -> {}, Runnable::run)
                .build(type, 0, values(options));
    }

    private static Batch batch(Row... rows) {
        return new Batch(List.of(rows), Optional.empty(), false);
    }

    private static Object metric(SinkStage stage, String name) {
        Map<String, Object> all = new HashMap<>();
        stage.helperMetrics().forEach(helper -> helper.writeTo(all));
        return all.get(name);
    }

    @Test
    public void aTemplateMakesTheTextOfEachRow() {
        SinkStage stage = toBytes("sendSingle", true, "dataTemplate", "{{.a}} of {{$.b}}{{.none}}");
        stage.batch(batch(row("a", 1L, "b", "x"), row("a", 2.5, "b", "y")));
        assertThat(bytes.messages).containsExactly("1 of x<no value>", "2.5 of y<no value>");
    }

    @Test
    public void aTemplateSeesTheListWhereResultsAreSentWhole() {
        SinkStage stage = toBytes("dataTemplate", "{{len .}}:{{range $i, $r := .}}{{$i}}={{$r.a}};{{end}}{{json .}}");
        stage.batch(batch(row("a", 1L), row("a", 2L)));
        assertThat(bytes.messages).containsExactly("2:0=1;1=2;[{\"a\":1},{\"a\":2}]");
    }

    @Test
    public void whatATemplateMakesIsReadWhereItIsSelectedFrom() {
        SinkStage stage = toBytes("sendSingle", true, "dataTemplate", "x={{.a}};y=2", "fields", List.of("x"));
        stage.row(row("a", 1L));
        assertThat(bytes.messages).containsExactly("{x=1}");
    }

    @Test
    public void aSinkOfRowsGetsWhatATemplateMakesAsRows() {
        toRows("sendSingle", true, "dataTemplate", "x={{.a}};y=2").row(row("a", 1L));
        assertThat(rows.rows).containsExactly(values("x", 1L, "y", 2L));
    }

    @Test
    public void aTemplateThatCannotBeReadRefusesTheRule() {
        assertThatThrownBy(() -> toBytes("dataTemplate", "{{.a"))
                .hasMessage("template line 1, column 1: unclosed action, expected }}");
    }

    @Test
    public void aRowThatATemplateFailsOnIsCountedAndTheOthersAreSent() {
        SinkStage stage = toBytes("sendSingle", true, "dataTemplate", "{{index .l 1}}");
        stage.batch(batch(row("l", List.of(1L)), row("l", List.of(1L, 2L))));
        assertThat(bytes.messages).containsExactly("2");
        assertThat(metric(stage, "op_bytes_0_0_transform_0_exceptions_total")).isEqualTo(1L);
        assertThat(metric(stage, "op_bytes_0_0_transform_0_last_exception"))
                .isEqualTo("template line 1, column 3: error calling index: index out of range: 1");
    }

    @Test
    public void aFailureIsSentIfTheRuleWantsErrors() {
        sendErrors = true;
        toBytes("sendSingle", true, "dataTemplate", "{{len .n}}").row(row("n", 1L));
        assertThat(bytes.messages)
                .containsExactly("error template line 1, column 3: error calling len: len of type int64");
    }

    @Test
    public void nothingIsMadeOfEmptyRowsThatAreOmitted() {
        toBytes("sendSingle", true, "omitIfEmpty", true, "dataTemplate", "x{{.a}}")
                .batch(batch(row(), row("a", 1L)));
        assertThat(bytes.messages).containsExactly("x1");
    }

    @Test
    public void aDataFieldWithAnObjectIsSentAsOne() {
        SinkStage stage = toBytes("dataField", "o");
        stage.row(row("o", Map.of("a", 1L)));
        stage.row(row("o", List.of(Map.of("a", 1L))));
        assertThat(bytes.messages).containsExactly("{a=1}", "[{a=1}]");
    }

    @Test
    public void resultsAreSentTogetherWhenTheyAreEnough() {
        SinkStage stage = toBytes("sendSingle", true, "batchSize", 2L);
        for (long i = 1; i <= 5; i++) stage.row(row("a", i));
        assertThat(bytes.messages).containsExactly("[{a=1},{a=2}]", "[{a=3},{a=4}]");
        stage.end();
        assertThat(bytes.messages).endsWith("[{a=5}]");
    }

    @Test
    public void aResultOfManyRowsCountsOnce() {
        SinkStage stage = toBytes("batchSize", 2L);
        stage.batch(batch(row("a", 1L), row("a", 2L)));
        assertThat(bytes.messages).isEmpty();
        stage.batch(batch(row("a", 3L)));
        assertThat(bytes.messages).containsExactly("[[{a=1}, {a=2}],[{a=3}]]");
    }

    @Test
    public void errorsAreSentAtOnceAndCountForTheBatch() {
        SinkStage stage = toBytes("sendSingle", true, "batchSize", 2L);
        stage.row(row("a", 1L));
        stage.error(new EvaluationException("odd"));
        assertThat(bytes.messages).containsExactly("error odd", "[{a=1}]");
    }

    @Test
    public void delimitedBatchesBeginWithTheColumns() {
        surroundings.install(ExtensionKind.FORMAT, "delimited", io.millrace.engine.fake.FakeFormat::new);
        SinkStage stage = toBytes("sendSingle", true, "batchSize", 2L, "format", "delimited", "delimiter", ";");
        for (long i = 1; i <= 4; i++) stage.row(row("b", i, "a", 0L));
        assertThat(bytes.messages).containsExactly("a;b\n{b=1, a=0}\n{b=2, a=0}", "a;b\n{b=3, a=0}\n{b=4, a=0}");
    }

    @Test
    public void textsAreBatchedToo() {
        SinkStage stage = toBytes("sendSingle", true, "batchSize", 2L, "dataTemplate", "{{.a}}");
        for (long i = 1; i <= 2; i++) stage.row(row("a", i));
        assertThat(bytes.messages).containsExactly("[1,2]");
    }

    @Test
    public void whatWaitsIsSentWhenTheClockTicks() throws Exception {
        SinkStage stage = toRows("sendSingle", true, "lingerInterval", 100L);
        stage.connect();
        stage.row(row("a", 1L));
        stage.row(row("a", 2L));
        assertThat(rows.rows).isEmpty();
        surroundings.clock.advance(100);
        assertThat(rows.rows).containsExactly(values("a", 1L), values("a", 2L));
        assertThat(rows.results).containsExactly(2);
        stage.row(row("a", 3L));
        surroundings.clock.advance(100);
        assertThat(rows.rows).hasSize(3);
        surroundings.clock.advance(100);
        assertThat(rows.results).containsExactly(2, 1);
    }

    @Test
    public void optionsMayDifferFromMessageToMessage() {
        rows.declared = OptionSet.of(
                Option.text("topic").perMessage(), Option.object("headers").perMessage());
        SinkStage stage = toRows(
                "sendSingle", true, "topic", "t/{{.a}}", "headers", Map.of("k", "{{.a}}", "f", "x"), "other", "{{.a}}");
        stage.batch(batch(row("a", 1L), row("a", 2L)));
        assertThat(rows.own)
                .containsExactly(
                        values("headers", values("k", "1", "f", "x"), "topic", "t/1"),
                        values("headers", values("k", "2", "f", "x"), "topic", "t/2"));
    }

    @Test
    public void theNodesOfASinkAreThoseThatResultsPass() {
        assertThat(toBytes().path()).containsExactly("op_bytes_0_0_transform", "op_bytes_0_1_encode", "sink_bytes_0");
        assertThat(toRows().path()).containsExactly("op_rows_0_0_transform", "sink_rows_0");
        assertThat(toBytes("batchSize", 2L).path())
                .containsExactly(
                        "op_bytes_0_0_batch", "op_bytes_0_1_transform", "op_bytes_0_2_batchWriter", "sink_bytes_0");
    }
}
