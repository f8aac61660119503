// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.testkit.sql.SqlTrial;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** Every recorded rule gives the same when all of its state is saved, and restored into new operators, after every event. */
@RunWith(Parameterized.class)
public class RestoredRulesTest {
    /** What a call site of a scalar function keeps, here the method of its first call, is not part of checkpoints. */
    private static final String KEPT_BY_CALL_SITE = "functions/hashing/compress_method_must_stay_the_same";

    @Parameterized.Parameter
    public RecordedRule rule;

    @Parameterized.Parameters(name = "{0}")
    public static List<RecordedRule> rules() {
        return RecordedRule.all().stream()
                .filter(rule -> !rule.toString().equals(KEPT_BY_CALL_SITE))
                .toList();
    }

    @Test
    public void a_rule_goes_on_from_its_state() {
        assertThat(rule.story(SqlTrial::replacedAfterEveryEvent)).isEqualTo(rule.story(UnaryOperator.identity()));
    }
}
