// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.testkit.sql.SqlTrial;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.Test;

/** What must hold of every rule holds of random ones over random rows, in processing time and in event time. */
public class RandomRulesTest {
    private static final int RULES = 600;

    @Test
    public void plans_that_were_made_cheaper_give_what_they_gave_before() {
        assertSameAsUndisturbed(20260401, SqlTrial::unoptimised);
    }

    @Test
    public void rules_go_on_from_their_state() {
        assertSameAsUndisturbed(20260402, SqlTrial::replacedAfterEveryEvent);
    }

    private static void assertSameAsUndisturbed(long seed, UnaryOperator<SqlTrial> way) {
        Random random = new Random(seed);
        int refused = 0;
        int silent = 0;
        for (int i = 0; i < RULES; i++) {
            RandomRule rule = RandomRule.of(random);
            List<String> story = rule.story(UnaryOperator.identity());
            assertThat(rule.story(way)).as("%d: %s", i, rule).isEqualTo(story);
            if (story.get(0).startsWith("refused")) refused++;
            else if (story.stream().noneMatch(item -> item.startsWith("row") || item.startsWith("batch"))) silent++;
        }
        assertThat(refused).as("rules that are refused").isLessThan(RULES / 4);
        assertThat(silent).as("rules that give nothing but errors").isLessThan(RULES / 2);
    }
}
