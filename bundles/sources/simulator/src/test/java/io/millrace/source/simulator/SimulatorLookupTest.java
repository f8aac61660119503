// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.testkit.plugin.FakeNodeContext;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class SimulatorLookupTest {
    private static final Map<String, Object> PUMP = Map.of("id", 1L, "kind", "pump", "limit", 2.5);
    private static final Map<String, Object> FAN = Map.of("id", 2L, "kind", "fan");
    private static final Map<String, Object> SECOND_PUMP = Map.of("id", 3L, "kind", "pump");

    private final SimulatorLookup lookup = new SimulatorLookup();

    @Test
    public void findsTheRowsThatMatchEveryKey() throws Exception {
        provision(Map.of("data", List.of(PUMP, FAN, SECOND_PUMP)));

        assertThat(lookup.lookup(List.of(), List.of("kind"), List.of("pump"))).containsExactly(PUMP, SECOND_PUMP);
        assertThat(lookup.lookup(List.of(), List.of("kind", "id"), List.of("pump", 3L)))
                .containsExactly(SECOND_PUMP);
        assertThat(lookup.lookup(List.of(), List.of("kind", "id"), List.of("fan", 3L)))
                .isEmpty();
        assertThat(lookup.lookup(List.of(), List.of("limit"), List.of(7L))).isEmpty();
    }

    @Test
    public void comparesNumbersByTheirValue() throws Exception {
        provision(Map.of("data", List.of(PUMP, FAN)));

        assertThat(lookup.lookup(List.of(), List.of("id"), List.of(2.0))).containsExactly(FAN);
    }

    @Test
    public void givesOnlyTheColumnsThatAreWantedAndThere() throws Exception {
        provision(Map.of("data", List.of(PUMP, SECOND_PUMP)));

        assertThat(lookup.lookup(List.of("id", "limit"), List.of("kind"), List.of("pump")))
                .containsExactly(Map.of("id", 1L, "limit", 2.5), Map.of("id", 3L));
    }

    @Test
    public void withoutDataItIsAnEmptyTable() throws Exception {
        provision(Map.of());

        assertThat(lookup.lookup(List.of(), List.of("id"), List.of(1L))).isEmpty();
    }

    @Test
    public void refusesDataThatIsNoListOfObjects() {
        assertThatThrownBy(() -> provision(Map.of("data", List.of(7L)))).hasMessageContaining("holds 7 at index 0");
    }

    private void provision(Map<String, Object> options) throws Exception {
        new FakeNodeContext().provision(lookup, options);
    }
}
