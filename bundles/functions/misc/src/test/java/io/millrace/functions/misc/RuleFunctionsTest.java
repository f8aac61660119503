// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.misc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.testkit.function.FunctionHarness;
import io.millrace.testkit.function.HarnessRule;
import io.millrace.testkit.plugin.ManualClock;
import java.util.List;
import org.junit.Test;

/** Functions that tell of their rule or act on it. */
public class RuleFunctionsTest {
    private final ManualClock clock = ManualClock.at(5_000);
    private final FunctionHarness functions =
            FunctionHarness.of(MiscFunctions.all(clock::millis)).in(new HarnessRule("rule1", 4_000, clock));

    @Test
    public void a_rule_knows_its_id_and_its_start() throws Exception {
        assertThat(functions.call("rule_id")).isEqualTo("rule1");
        assertThat(functions.call("rule_start")).isEqualTo(4_000L);
    }

    @Test
    public void a_delay_gives_its_value_after_the_time() throws Exception {
        assertThat(functions.call("delay", 7.9, "x")).isEqualTo("x");
        assertThat(clock.millis()).isEqualTo(5_007);
    }

    @Test
    public void a_delay_of_nothing_does_not_wait() throws Exception {
        assertThat(functions.call("delay", 7, null)).isNull();
        assertThat(functions.call("delay", 7, List.of())).isNull();
        assertThat(functions.call("delay", -7, "x")).isEqualTo("x");
        assertThat(clock.millis()).isEqualTo(5_000);
    }

    @Test
    public void a_delay_is_a_number() {
        for (Object wrong : new Object[] {"a", true, List.of(1L)}) {
            assertThatThrownBy(() -> functions.call("delay", wrong, 1)).isInstanceOf(EvaluationException.class);
        }
    }
}
