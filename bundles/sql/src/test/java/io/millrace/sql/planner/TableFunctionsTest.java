// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import static io.millrace.sql.planner.Planning.plan;
import static io.millrace.sql.planner.Planning.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class TableFunctionsTest {

    @Test
    public void rowsAreMadeBehindTheProjection() {
        assertThat(plan("SELECT unnest(a) AS x, k FROM s"))
                .containsExactly(
                        "source s [a, k]",
                        "3_project sendNull=false fields[unnest(a) AS x, k]",
                        "4_projectset column=x");
    }

    @Test
    public void aWildcardBehindTheFunctionMeansAllColumnsToo() {
        assertThat(plan("SELECT unnest(a), * FROM s").get(0)).isEqualTo("source s *");
    }

    @Test
    public void aLimitCountsTheRowsMade() {
        assertThat(plan("SELECT unnest(a) FROM s LIMIT 2"))
                .containsExactly(
                        "source s [a]",
                        "3_project sendNull=false fields[unnest(a)]",
                        "4_projectset column=unnest limit=2");
    }

    @Test
    public void aggregatesMayStandInside() {
        assertThat(plan("SELECT unnest(collect(v)) AS x FROM m GROUP BY COUNTWINDOW(2)"))
                .contains("4_project sendNull=false fields[unnest($$agg_0) AS x]", "5_projectset column=x");
    }

    @Test
    public void operatorsMayTakeTheCallAndFailWhenTheyRun() {
        assertThat(plan("SELECT unnest(a) + 1 AS x FROM s")).hasSize(2);
        assertThat(plan("SELECT unnest(a) AS x, x + 1 AS y FROM s")).hasSize(3);
    }

    @Test
    public void insideOtherExpressionsTheCallIsRefused() {
        for (String item : new String[] {
            "unnest(a)[0] AS x",
            "CASE WHEN k > 1 THEN unnest(a) END AS x",
            "1 + CASE WHEN k > 1 THEN unnest(a) END AS x",
            "* REPLACE(unnest(a) AS a)",
            "k IN unnest(a) AS x",
            "unnest(a) AS x, x[0] AS y"
        }) {
            assertThat(refusal("SELECT " + item + " FROM s")).endsWith("found it inside an expression");
        }
    }

    @Test
    public void otherPlacesAreRefused() {
        assertThat(refusal("SELECT unnest(a), unnest(b) AS c FROM s"))
                .isEqualTo("line 1, column 19: only one function that makes rows can be in a select list, "
                        + "found unnest and unnest");
        assertThat(refusal("SELECT abs(unnest(a)) FROM s"))
                .isEqualTo("line 1, column 12: function unnest makes rows, so it must be an item of the select list, "
                        + "found it inside the call of abs");
        assertThat(refusal("SELECT unnest(a) AS x, abs(x) FROM s")).contains("inside the call of abs");
        assertThat(refusal("SELECT k FROM s WHERE unnest(a) = 1"))
                .isEqualTo("line 1, column 23: function unnest makes rows, so it must be an item of the select list, "
                        + "found it outside of the select list");
        assertThat(refusal("SELECT k FROM s GROUP BY unnest(a), COUNTWINDOW(2)"))
                .contains("outside of the select");
        assertThat(refusal("SELECT k FROM s GROUP BY COUNTWINDOW(2) ORDER BY unnest(a)"))
                .contains("outside of the select list");
    }
}
