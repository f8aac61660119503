// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.fake.FakeStore;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** What is kept under a key. */
public class StoredKeyedStateTest {
    private final FakeStore store = new FakeStore();
    private final StoredKeyedState state = new StoredKeyedState(store);

    @Test
    public void values_outlive_the_engine() {
        state.put("limit", 12L);
        state.put("names", Map.of("a", List.of("x", 1.5, true)));

        StoredKeyedState next = new StoredKeyedState(store);

        assertThat(next.get("limit")).contains(12L);
        assertThat(next.get("names")).contains(Map.of("a", List.of("x", 1.5, true)));
    }

    @Test
    public void a_removed_key_is_gone_for_good() {
        state.put("limit", 12L);

        assertThat(state.remove("limit")).isTrue();
        assertThat(state.remove("limit")).isFalse();
        assertThat(state.get("limit")).isEmpty();
        assertThat(new StoredKeyedState(store).get("limit")).isEmpty();
    }

    @Test
    public void what_cannot_be_read_is_not_there() {
        store.put("keyed_state", "broken", "{");
        store.put("keyed_state", "whole", "1");

        StoredKeyedState next = new StoredKeyedState(store);

        assertThat(next.get("broken")).isEmpty();
        assertThat(next.get("whole")).contains(1L);
    }
}
