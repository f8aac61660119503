// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import static io.millrace.engine.fake.Definitions.stream;
import static io.millrace.engine.fake.Values.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.format.DecoderSpecification;
import io.millrace.api.option.Options;
import io.millrace.api.row.Row;
import io.millrace.api.type.DataType.Scalar;
import io.millrace.api.type.Field;
import io.millrace.api.type.Schema;
import io.millrace.engine.fake.CollectingStage;
import io.millrace.engine.fake.FakeSurroundings;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.pipeline.PipelineSettings;
import io.millrace.plan.TimePolicy;
import io.millrace.plan.stream.StreamDefinition;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.After;
import org.junit.Test;

public class SourceStageTest {
    private final FakeSurroundings surroundings = new FakeSurroundings();
    private final CollectingStage results = new CollectingStage();
    private final NodeMetrics source = new NodeMetrics("source_", true);
    private final NodeMetrics decoding = new NodeMetrics("decoder_", false);

    @After
    public void close() {
        surroundings.close();
    }

    private SourceStage stage(StreamDefinition stream, TimePolicy time, boolean sendErrors) {
        SourceStage stage = SourceStages.of(
                surroundings.environment,
                new PipelineSettings("rule", time, sendErrors, 0),
                stream,
                Optional.empty(),
                new SourceMetrics(source, decoding),
                results);
        stage.useDecoder(surroundings.format.decoder(
                new DecoderSpecification(Schema.none(), Optional.empty(), false, Options.empty())));
        return stage;
    }

    private SourceStage stage() {
        return stage(stream("s"), TimePolicy.processingTime(), true);
    }

    private static void accept(SourceStage stage, Object payload) {
        Object given = payload instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : payload;
        stage.accept(new Arrival(stage, given, Map.of("topic", "t"), 4_000));
    }

    private Object metric(NodeMetrics metrics, String name) {
        Map<String, Object> all = new HashMap<>();
        metrics.writeTo(all);
        return all.get(metrics.prefix() + name);
    }

    @Test
    public void aPayloadMayHoldSeveralRows() {
        accept(stage(), "a=1\na=2");
        assertThat(results.values()).containsExactly(values("a", 1L), values("a", 2L));
    }

    @Test
    public void rowsHaveTheTimeOfTheirArrivalAndTheMetadataOfTheSource() {
        SourceStage stage = stage();
        accept(stage, "a=1");
        accept(stage, values("a", 2L));
        assertThat(results.rows).hasSize(2).allSatisfy(row -> {
            assertThat(row.timestamp()).isEqualTo(4_000);
            assertThat(row.metadata()).isEqualTo(Map.of("topic", "t"));
        });
    }

    @Test
    public void structuredEventsNeedNoDecoder() {
        SourceStage stage = stage();
        Row row = Row.of(values("a", 1L));
        accept(stage, row);
        accept(stage, values("b", null, "a", 2L));
        assertThat(results.values()).containsExactly(values("a", 1L), values("b", null, "a", 2L));
        assertThat(row.metadata()).as("the row of the source is left alone").isEmpty();
    }

    @Test
    public void mapsWithTheSameKeysShareAShape() {
        SourceStage stage = stage();
        accept(stage, values("a", 1L, "b", 2L));
        accept(stage, values("a", 3L, "b", 4L));
        assertThat(results.rows.get(0).shape()).isSameAs(results.rows.get(1).shape());
    }

    @Test
    public void aMalformedPayloadIsAnErrorOfItsOwn() {
        SourceStage stage = stage();
        accept(stage, "bad");
        accept(stage, "a=1");
        assertThat(results.errors).containsExactly("malformed payload");
        assertThat(results.values()).containsExactly(values("a", 1L));
        assertThat(metric(decoding, "exceptions_total")).isEqualTo(1L);
        assertThat(metric(decoding, "last_exception")).isEqualTo("malformed payload");
        assertThat(metric(source, "exceptions_total")).isEqualTo(0L);
    }

    @Test
    public void aDecoderThatBreaksIsAnErrorOfThePayload() {
        SourceStage stage = stage();
        accept(stage, "worse");
        accept(stage, "a=1");
        assertThat(results.errors).containsExactly("decoder broke");
        assertThat(results.values()).containsExactly(values("a", 1L));
    }

    @Test
    public void errorsTravelOnlyIfTheRuleWantsThem() {
        SourceStage silent = stage(stream("s"), TimePolicy.processingTime(), false);
        accept(silent, "bad");
        assertThat(results.errors).isEmpty();
        assertThat(metric(decoding, "exceptions_total")).isEqualTo(1L);
    }

    @Test
    public void errorsThatTheSourceReportsAreCountedAtTheSource() {
        accept(stage(), new IllegalStateException("peer is odd"));
        assertThat(results.errors).containsExactly("peer is odd");
        assertThat(metric(source, "last_exception")).isEqualTo("peer is odd");
        assertThat(metric(decoding, "exceptions_total")).isEqualTo(0L);
    }

    @Test
    public void whatPassesIsCounted() {
        SourceStage stage = stage();
        accept(stage, "a=1\na=2");
        accept(stage, "bad");
        assertThat(metric(source, "records_in_total")).isEqualTo(2L);
        assertThat(metric(source, "records_out_total")).isEqualTo(2L);
        assertThat(metric(decoding, "records_in_total")).isEqualTo(2L);
        assertThat(metric(decoding, "records_out_total")).isEqualTo(2L);
        assertThat(metric(source, "last_invocation")).isEqualTo(4_000L);
    }

    @Test
    public void rowsAreValidatedOneByOne() {
        StreamDefinition strict = stream("s", List.of(new Field("a", Scalar.BIGINT)), "STRICT_VALIDATION", true);
        accept(stage(strict, TimePolicy.processingTime(), true), "a=x\na=2");
        assertThat(results.values()).containsExactly(values("a", 2L));
        assertThat(results.errors)
                .containsExactly("error in preprocessor: field a type mismatch: cannot convert string(x) to int64");
    }

    @Test
    public void withoutStrictValidationColumnsAreNotChecked() {
        StreamDefinition lax = stream("s", List.of(new Field("a", Scalar.BIGINT)));
        accept(stage(lax, TimePolicy.processingTime(), true), values("a", "x"));
        assertThat(results.values()).containsExactly(values("a", "x"));
    }

    @Test
    public void inEventTimeTheTimeIsAColumn() {
        StreamDefinition timed = stream("s", "TIMESTAMP", "ts");
        SourceStage stage = stage(timed, new TimePolicy(true, 0), true);
        accept(stage, "ts=77");
        accept(stage, "ts=soon");
        assertThat(results.rows.get(0).timestamp()).isEqualTo(77);
        assertThat(results.errors).hasSize(1);
        assertThat(results.errors.get(0)).startsWith("error in preprocessor: cannot convert timestamp field ts");
    }

    @Test
    public void inProcessingTimeTheTimestampColumnIsNotRead() {
        accept(stage(stream("s", "TIMESTAMP", "ts"), TimePolicy.processingTime(), true), "ts=soon");
        assertThat(results.rows.get(0).timestamp()).isEqualTo(4_000);
    }
}
