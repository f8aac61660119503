// SPDX-License-Identifier: Apache-2.0
package io.millrace.source.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.row.Row;
import io.millrace.testkit.plugin.FakeNodeContext;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class MemoryLookupTest {
    private final OneTableBus bus = new OneTableBus(List.of(Row.of(Map.of("id", 1L, "name", "pump"))));
    private final FakeNodeContext context = new FakeNodeContext().withConnection("memory", bus);
    private final MemoryLookup lookup = new MemoryLookup();

    @Test
    public void asksTheTableOfItsTopicAndKey() throws Exception {
        connect();

        List<Map<String, Object>> rows = lookup.lookup(List.of(), List.of("id"), List.of(1L));
        lookup.close();

        assertThat(rows).containsExactly(Map.of("id", 1L, "name", "pump"));
        assertThat(bus.asked()).containsExactly("open devices/# by id", "find [id] = [1]", "close");
    }

    @Test
    public void givesOnlyTheColumnsThatAreWantedAndThere() throws Exception {
        connect();

        assertThat(lookup.lookup(List.of("name", "absent"), List.of("id"), List.of(1L)))
                .containsExactly(Map.of("name", "pump"));
    }

    @Test
    public void canBeClosedBeforeItWasConnected() throws Exception {
        context.provision(lookup, Map.of("datasource", "devices/#", "key", "id"));

        lookup.close();

        assertThat(bus.asked()).isEmpty();
    }

    @Test
    public void refusesATableWithoutAKeyOrATopic() {
        assertThatThrownBy(() -> context.provision(lookup, Map.of("datasource", "a")))
                .hasMessage("option key is missing, expected text");
        assertThatThrownBy(() -> context.provision(lookup, Map.of("datasource", "a", "key", "")))
                .hasMessage("option key of the memory table is empty, expected a column");
        assertThatThrownBy(() -> context.provision(lookup, Map.of("key", "id")))
                .hasMessage("option datasource is missing, expected text");
    }

    private void connect() throws Exception {
        context.provision(lookup, Map.of("datasource", "devices/#", "key", "id"));
        lookup.connect();
    }
}
