// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.row.Kind;
import java.util.List;
import java.util.Map;

/** Demands that saved state is made of neutral values. */
final class NeutralState {
    private NeutralState() {}

    static void check(Object state) {
        Kind.of(state);
        if (state instanceof List<?> list) list.forEach(NeutralState::check);
        if (state instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                assertThat(key).isInstanceOf(String.class);
                check(value);
            });
        }
    }
}
