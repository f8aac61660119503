// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.testkit.sql.SqlTrial;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Every recorded rule, graphs among them, gives the same with the plan as it was made and with the cheaper one. */
@RunWith(Parameterized.class)
public class OptimisedRulesTest {
    @Parameterized.Parameter
    public RecordedRule rule;

    @Parameterized.Parameters(name = "{0}")
    public static List<RecordedRule> rules() {
        return RecordedRule.all();
    }

    @Test
    public void a_cheaper_plan_gives_the_same() {
        assertThat(rule.story(UnaryOperator.identity())).isEqualTo(rule.story(SqlTrial::unoptimised));
    }
}
