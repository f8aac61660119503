// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.testkit.plugin.FakeNodeContext;
import io.millrace.testkit.source.CollectingEmitter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class SimulatorSourceTest {
    private static final List<Map<String, Object>> TWO_EVENTS = List.of(Map.of("a", 1L), Map.of("a", 2L));

    private final CollectingEmitter out = new CollectingEmitter();
    private final SimulatorSource source = new SimulatorSource();

    @Test
    public void emitsOneEventATickOverAndOver() throws Exception {
        provision(Map.of("data", TWO_EVENTS));

        pull(source, 5);

        assertThat(out.events())
                .containsExactly(Map.of("a", 1L), Map.of("a", 2L), Map.of("a", 1L), Map.of("a", 2L), Map.of("a", 1L));
        assertThat(out.end()).isEmpty();
    }

    @Test
    public void endsWithTheLastEventIfItDoesNotLoop() throws Exception {
        provision(Map.of("data", TWO_EVENTS, "loop", false));

        pull(source, 1);
        assertThat(out.end()).isEmpty();

        pull(source, 1);
        assertThat(out.events()).containsExactly(Map.of("a", 1L), Map.of("a", 2L));
        assertThat(out.end()).isPresent();
    }

    @Test
    public void emitsNumbersAsLongAndDoubleWhereverTheyStand() throws Exception {
        provision(Map.of("data", List.of(Map.of("i", 1, "f", 1.5f, "list", List.of(2), "object", Map.of("n", 3)))));

        pull(source, 1);

        assertThat(out.events())
                .containsExactly(Map.of("i", 1L, "f", 1.5, "list", List.of(2L), "object", Map.of("n", 3L)));
    }

    @Test
    public void goesOnWhereAnotherInstanceStopped() throws Exception {
        provision(Map.of("data", TWO_EVENTS, "loop", false));
        pull(source, 1);
        SimulatorSource next = new SimulatorSource();
        new FakeNodeContext().provision(next, Map.of("data", TWO_EVENTS, "loop", false));

        next.rewind(source.offset());
        pull(next, 1);

        assertThat(out.events()).containsExactly(Map.of("a", 1L), Map.of("a", 2L));
        assertThat(out.end()).isPresent();
    }

    @Test
    public void anIntervalOfOneSecondStandsInForNone() {
        assertThat(source.options().find("interval").orElseThrow().defaultValue())
                .contains(Duration.ofSeconds(1));
    }

    @Test
    public void refusesDataThatIsNoListOfObjects() {
        assertRefused(Map.of(), "option data is missing, expected list");
        assertRefused(Map.of("data", List.of()), "option data of the simulator is empty");
        assertRefused(Map.of("data", List.of(Map.of("a", 1L), 7)), "holds 7 at index 1, expected an object");
    }

    @Test
    public void refusesAnIntervalThatIsNoDuration() {
        assertRefused(Map.of("data", TWO_EVENTS, "interval", "soon"), "option interval expected type duration");
        assertRefused(Map.of("data", TWO_EVENTS, "interval", "-1s"), "option interval of the simulator is negative");
    }

    private void provision(Map<String, Object> options) throws Exception {
        new FakeNodeContext().provision(source, options);
    }

    private void pull(SimulatorSource from, int ticks) {
        for (int tick = 0; tick < ticks; tick++) from.pull(tick * 1_000L, out);
    }

    private void assertRefused(Map<String, Object> options, String message) {
        assertThatThrownBy(() -> provision(options)).hasMessageContaining(message);
    }
}
