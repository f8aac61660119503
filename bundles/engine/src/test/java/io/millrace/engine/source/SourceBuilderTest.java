// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import static io.millrace.engine.fake.Definitions.stream;
import static io.millrace.engine.fake.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.error.PluginMissingException;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.type.DataType.Scalar;
import io.millrace.api.type.Field;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.fake.CollectingStage;
import io.millrace.engine.fake.FakeBytesSource;
import io.millrace.engine.fake.FakeExtension;
import io.millrace.engine.fake.FakeRowSource;
import io.millrace.engine.fake.FakeSurroundings;
import io.millrace.engine.metric.NodeMetrics;
import io.millrace.engine.pipeline.PipelineSettings;
import io.millrace.plan.TimePolicy;
import io.millrace.plan.stream.StreamDefinition;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.After;
import org.junit.Test;

public class SourceBuilderTest {
    private final FakeSurroundings surroundings = new FakeSurroundings();
    private final Slots slots = new Slots(surroundings.extensions);
    private final List<Arrival> arrived = new CopyOnWriteArrayList<>();

    @After
    public void close() {
        surroundings.close();
    }

    private SourceUnit build(FakeExtension source, StreamDefinition stream) {
        surroundings.install(ExtensionKind.SOURCE, "fake", () -> source);
        return build(stream);
    }

    private SourceUnit build(StreamDefinition stream) {
        PipelineSettings settings = new PipelineSettings("rule", TimePolicy.processingTime(), true, 0);
        SourceWiring wiring = new SourceWiring(arrived::add, message -> {}, failure -> {});
        return new SourceBuilder(surroundings.environment, settings, slots)
                .build(stream, Optional.of(List.of("a")), new CollectingStage(), wiring);
    }

    @Test
    public void aTypeThatIsNotInstalledIsMissing() {
        assertThatThrownBy(() -> build(stream("s", "TYPE", "gadget")))
                .isInstanceOf(PluginMissingException.class)
                .hasMessage("PLUGIN_MISSING: source gadget");
    }

    @Test
    public void aFormatThatIsNotInstalledIsMissing() {
        assertThatThrownBy(() -> build(new FakeBytesSource(), stream("s", "TYPE", "fake", "FORMAT", "avro")))
                .isInstanceOf(PluginMissingException.class)
                .hasMessage("PLUGIN_MISSING: format avro");
    }

    @Test
    public void aSourceOfRowsNeedsNoFormat() {
        SourceUnit unit = build(new FakeRowSource(), stream("s", "TYPE", "fake", "FORMAT", "avro"));
        assertThat(unit.metrics()).extracting(NodeMetrics::prefix).containsExactly("source_s_0_");
    }

    @Test
    public void aDecoderIsANodeOfItsOwnAndKnowsWhatToDecode() {
        List<Field> columns = List.of(new Field("a", Scalar.BIGINT));
        SourceUnit unit = build(
                new FakeBytesSource(),
                stream("s", columns, "TYPE", "fake", "EXTRA", "{\"useInt64ForWholeNumber\":true}"));
        assertThat(unit.metrics()).extracting(NodeMetrics::prefix).containsExactly("source_s_0_", "op_2_decoder_0_");
        assertThat(surroundings.format.decoders).hasSize(1);
        var specification = surroundings.format.decoders.get(0);
        assertThat(specification.columns()).contains(List.of("a"));
        assertThat(specification.schema().names()).containsExactly("a");
        assertThat(specification.wholeNumbersAsIntegers()).isTrue();
    }

    @Test
    public void optionsAreCheckedBeforeTheSourceSeesThem() {
        FakeRowSource source = new FakeRowSource();
        source.declared = OptionSet.of(Option.text("server").mandatory());
        assertThatThrownBy(() -> build(source, stream("s", "TYPE", "fake")))
                .isInstanceOf(MillraceException.class)
                .hasMessage("option server is missing, expected text");
        assertThat(source.calls).isEmpty();
    }

    @Test
    public void aNamedConnectionIsRefusedAsThereAreNone() {
        FakeRowSource source = new FakeRowSource();
        surroundings.configure(ExtensionKind.SOURCE, "fake", "shared", Map.of("connectionSelector", "plant"));
        assertThatThrownBy(() -> build(source, stream("s", "TYPE", "fake", "CONF_KEY", "shared")))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining("connectionSelector is not supported");
        assertThat(source.calls).doesNotContain("provision");
    }

    @Test
    public void theSourceIsProvisionedWithItsOptionsAndPlace() {
        FakeRowSource source = new FakeRowSource();
        build(source, stream("s", "TYPE", "fake", "DATASOURCE", "topic"));
        assertThat(source.calls).containsExactly("provision");
        assertThat(source.options.text(Option.text("datasource"))).isEqualTo("topic");
        assertThat(source.context.ruleId()).isEqualTo("rule");
        assertThat(source.context.nodeId()).isEqualTo("s");
    }

    @Test
    public void whatASourceRefusesIsRefusedAsItSays() {
        FakeRowSource source = new FakeRowSource();
        source.provisionFailure = MillraceException.options("that port is odd");
        assertThatThrownBy(() -> build(source, stream("s", "TYPE", "fake"))).isSameAs(source.provisionFailure);
    }

    @Test
    public void whatElseASourceThrowsIsNamed() {
        FakeRowSource source = new FakeRowSource();
        source.provisionFailure = new IOException("odd");
        assertThatThrownBy(() -> build(source, stream("s", "TYPE", "fake")))
                .isInstanceOfSatisfying(
                        MillraceException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.EXECUTOR))
                .hasMessage("source fake of s cannot be used: odd");
    }

    @Test
    public void aPushedSourceWithAnIntervalItDoesNotKnowIsThinned() {
        surroundings.configure(ExtensionKind.SOURCE, "fake", "default", Map.of("interval", 100L));
        FakeRowSource source = new FakeRowSource();
        SourceUnit unit = build(source, stream("s", "TYPE", "fake"));
        unit.start();
        source.emit("a", 1L);
        source.emit("a", 2L);
        surroundings.clock.advance(100);
        eventually(() -> assertThat(arrived).hasSize(1));
        unit.close();
    }

    @Test
    public void aThinnedSourceThatIsNeverStartedStopsItsTimerWhenItIsClosed() {
        surroundings.configure(ExtensionKind.SOURCE, "fake", "default", Map.of("interval", 100L));
        SourceUnit unit = build(new FakeRowSource(), stream("s", "TYPE", "fake"));
        unit.close();
        surroundings.clock.advance(100);
        surroundings.awaitBlockingTasks(1);
        assertThat(surroundings.clock.waiting()).isZero();
    }
}
