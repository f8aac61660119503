// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.conversion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.function.ArgumentSyntax;
import io.millrace.api.function.ArgumentSyntax.Form;
import io.millrace.api.store.KeyedState;
import io.millrace.testkit.function.FunctionHarness;
import io.millrace.testkit.plugin.ManualClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class GetKeyedStateTest {
    private final MapState state = new MapState(new HashMap<>());
    private final FunctionHarness functions =
            FunctionHarness.of(Map.of("get_keyed_state", new GetKeyedState(state, ManualClock.at(0))));

    private record MapState(Map<String, Object> values) implements KeyedState {
        @Override
        public Optional<Object> get(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public void put(String key, Object value) {
            values.put(key, value);
        }

        @Override
        public boolean remove(String key) {
            return values.remove(key) != null;
        }
    }

    private Object get(Object key, Object type, Object otherwise) throws Exception {
        return functions.call("get_keyed_state", key, type, otherwise);
    }

    @Test
    public void a_value_comes_as_the_type_that_is_asked_for() throws Exception {
        state.put("limit", "12");
        assertThat(get("limit", "bigint", 7)).isEqualTo(12L);
        assertThat(get("limit", "float", 7)).isEqualTo(12.0);
        assertThat(get("limit", "string", 7)).isEqualTo("12");
    }

    @Test
    public void without_a_value_the_default_comes_as_it_is_whatever_the_type() throws Exception {
        assertThat(get("absent", "bigint", "seven")).isEqualTo("seven");
        assertThat(get("absent", "zzz", List.of(1L))).isEqualTo(List.of(1L));
        assertThat(get("absent", "bigint", null)).isNull();
    }

    @Test
    public void what_does_not_convert_is_an_error() {
        state.put("limit", "twelve");
        for (Object type : new Object[] {"bigint", "bytea", "zzz", 5}) {
            assertThatThrownBy(() -> get("limit", type, 7)).isInstanceOf(EvaluationException.class);
        }
        assertThatThrownBy(() -> get(5, "bigint", 7))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("function get_keyed_state expects a text as key but got 5");
    }

    @Test
    public void a_literal_type_is_checked_when_the_statement_is_created() {
        ArgumentSyntax column = ArgumentSyntax.of(Form.COLUMN);
        functions.check("get_keyed_state", column, column, column);
        assertThatThrownBy(() -> functions.check(
                        "get_keyed_state", column, new ArgumentSyntax(Form.STRING, Optional.of("bytea")), column))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining("one of bigint, float, string, boolean or datetime, but got bytea");
    }
}
