// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import static io.millrace.sql.planner.Planning.plan;
import static io.millrace.sql.planner.Planning.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class RunningFunctionsTest {

    @Test
    public void theyAreCalledBehindTheConditionsOfTheRule() {
        assertThat(plan("SELECT inc_count(v) AS a, inc_count(v) / 2 AS b FROM m WHERE v > 1"))
                .containsExactly(
                        "source m [v]",
                        "3_filter v > 1",
                        "4_analytic calls[inc_count(v), inc_count(v)]",
                        "5_project sendNull=false fields[$$run_0 AS a, $$run_1 / 2 AS b]");
    }

    @Test
    public void whereOthersNeedThemTheyAreCalledBehindTheSource() {
        assertThat(plan("SELECT inc_count(v) AS a, dev FROM m WHERE a > 2"))
                .containsExactly(
                        "source m [v, dev]",
                        "3_analytic calls[inc_count(v)]",
                        "4_filter a > 2",
                        "5_project sendNull=false fields[$$an_0 AS a, dev]");
        assertThat(plan("SELECT max(inc_count(v)) AS a FROM m GROUP BY COUNTWINDOW(2)"))
                .contains("3_analytic calls[inc_count(v)]");
    }

    @Test
    public void theyTakeNoOver() {
        assertThat(refusal("SELECT inc_count(v) OVER (PARTITION BY dev) FROM m"))
                .contains("found OVER, the function inc_count takes none");
    }
}
