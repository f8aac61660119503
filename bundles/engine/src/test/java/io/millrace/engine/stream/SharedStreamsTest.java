// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.stream;

import static io.millrace.engine.fake.Definitions.stream;
import static io.millrace.engine.fake.Eventually.eventually;
import static io.millrace.engine.fake.Values.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.PluginMissingException;
import io.millrace.api.row.Row;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Provider;
import io.millrace.engine.fake.FakeBytesSource;
import io.millrace.engine.fake.FakeSurroundings;
import io.millrace.engine.fake.Instances;
import io.millrace.engine.source.Arrival;
import io.millrace.plan.stream.StreamDefinition;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class SharedStreamsTest {
    private static final StreamDefinition SHARED = stream("shared", "TYPE", "fake", "SHARED", true);
    private static final ExtensionId SOURCE = new ExtensionId(ExtensionKind.SOURCE, "fake");

    /** A rule that keeps what it is given. */
    private final class Reader {
        final List<Object> arrived = new CopyOnWriteArrayList<>();
        final List<String> ends = new CopyOnWriteArrayList<>();
        final List<Exception> failures = new CopyOnWriteArrayList<>();
        final SharedStreams.Membership membership;

        Reader(String... columns) {
            Optional<List<String>> wanted = columns.length == 0 ? Optional.empty() : Optional.of(List.of(columns));
            membership = shared.join(
                    SHARED,
                    new SharedSubscriber(
                            wanted,
                            Optional.empty(),
                            arrival -> {},
                            Optional.empty(),
                            this::take,
                            ends::add,
                            failures::add));
        }

        private void take(Arrival arrival) {
            Object payload = arrival.payload();
            arrived.add(payload instanceof Row row ? row.toMap() : ((EvaluationException) payload).getMessage());
        }
    }

    private final FakeSurroundings surroundings = new FakeSurroundings();
    private final Instances<FakeBytesSource> sources = new Instances<>(FakeBytesSource::new);
    private final SharedStreams shared = new SharedStreams(surroundings.environment);
    private Provider provider;

    @Before
    public void install() {
        provider = surroundings.install(ExtensionKind.SOURCE, "fake", sources);
    }

    @After
    public void close() {
        surroundings.close();
    }

    private void awaitDecoderOf(Optional<List<String>> columns) {
        eventually(() -> {
            var decoders = surroundings.format.decoders;
            assertThat(decoders.get(decoders.size() - 1).columns()).isEqualTo(columns);
        });
    }

    @Test
    public void anEventIsDecodedOnceForAllRules() {
        Reader first = new Reader("a");
        Reader second = new Reader("a");
        sources.live().emit("a=1");
        eventually(() -> {
            assertThat(first.arrived).containsExactly(values("a", 1L));
            assertThat(second.arrived).containsExactly(values("a", 1L));
        });
        assertThat(surroundings.format.decodedPayloads).hasValue(1);
        assertThat(sources.open()).isEqualTo(1);
    }

    @Test
    public void whatAnyRuleNeedsIsDecoded() {
        Reader first = new Reader("a");
        assertThat(shared.columnsInUse("shared")).contains(List.of("a"));
        Reader second = new Reader("c", "a");
        assertThat(shared.columnsInUse("shared")).contains(List.of("a", "c"));
        awaitDecoderOf(Optional.of(List.of("a", "c")));
        sources.live().emit("a=1;b=2;c=3");
        eventually(() -> assertThat(second.arrived).containsExactly(values("a", 1L, "c", 3L)));
        second.membership.close();
        awaitDecoderOf(Optional.of(List.of("a")));
    }

    @Test
    public void aRuleThatReadsEverythingMakesEverythingDecoded() {
        new Reader("a");
        Reader all = new Reader();
        awaitDecoderOf(Optional.empty());
        sources.live().emit("a=1;b=2");
        eventually(() -> assertThat(all.arrived).containsExactly(values("a", 1L, "b", 2L)));
        all.membership.close();
        awaitDecoderOf(Optional.of(List.of("a")));
    }

    @Test
    public void theSourceStartsWithTheFirstRuleAndClosesWithTheLast() {
        assertThat(shared.columnsInUse("shared")).isEmpty();
        Reader first = new Reader("a");
        Reader second = new Reader("a");
        FakeBytesSource source = sources.live();
        first.membership.close();
        assertThat(source.calls).doesNotContain("close");
        second.membership.close();
        assertThat(source.calls).endsWith("close");
        assertThat(shared.columnsInUse("shared")).isEmpty();
        new Reader("a");
        assertThat(sources.live()).isNotSameAs(source);
    }

    @Test
    public void aRuleThatLeftGetsNothingMore() {
        Reader leaving = new Reader("a");
        Reader staying = new Reader("a");
        leaving.membership.close();
        sources.live().emit("a=1");
        eventually(() -> assertThat(staying.arrived).hasSize(1));
        assertThat(leaving.arrived).isEmpty();
    }

    @Test
    public void errorsReachAllRules() {
        Reader first = new Reader("a");
        Reader second = new Reader("a");
        sources.live().emit("bad");
        sources.live().emit("a=1");
        for (Reader reader : List.of(first, second)) {
            eventually(() -> assertThat(reader.arrived).containsExactly("malformed payload", values("a", 1L)));
        }
    }

    @Test
    public void theEndReachesAllRulesAfterTheLastEvent() {
        Reader first = new Reader("a");
        Reader second = new Reader("a");
        sources.live().emit("a=1");
        sources.live().out().end("read it all");
        for (Reader reader : List.of(first, second)) {
            eventually(() -> assertThat(reader.ends).containsExactly("read it all"));
            assertThat(reader.arrived).hasSize(1);
        }
    }

    @Test
    public void aSourceThatCannotWorkHasFailedForAllRules() {
        IOException failure = new IOException("no way");
        surroundings.extensions.remove(provider);
        surroundings.install(ExtensionKind.SOURCE, "fake", () -> {
            FakeBytesSource broken = new FakeBytesSource();
            broken.connectFailure = failure;
            return broken;
        });
        Reader reader = new Reader("a");
        eventually(() -> assertThat(reader.failures).containsExactly(failure));
    }

    @Test
    public void aStreamWhoseSourceIsNotInstalledCannotBeJoined() {
        surroundings.extensions.remove(provider);
        assertThatThrownBy(() -> new Reader("a"))
                .isInstanceOf(PluginMissingException.class)
                .hasMessage("PLUGIN_MISSING: source fake");
        assertThat(shared.columnsInUse("shared")).isEmpty();
        surroundings.install(ExtensionKind.SOURCE, "fake", sources);
        new Reader("a");
        assertThat(sources.open()).isEqualTo(1);
    }

    @Test
    public void membersKnowWhatTheStreamUses() {
        Reader reader = new Reader("a");
        assertThat(reader.membership.uses())
                .containsExactlyInAnyOrder(SOURCE, new ExtensionId(ExtensionKind.FORMAT, "json"));
        assertThat(reader.membership.metrics()).hasSize(2);
    }
}
