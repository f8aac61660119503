// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import static io.millrace.sql.planner.Planning.plan;
import static io.millrace.sql.planner.Planning.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

/** What rows are told of their place in a batch, and of hits before them. */
public class NumbersAndHitsTest {

    @Test
    public void rowsAreNumberedBeforeTheyAreSorted() {
        assertThat(plan("SELECT v, row_number() AS r, row_number() * 2 AS d FROM m GROUP BY COUNTWINDOW(3) ORDER BY v"))
                .containsExactly(
                        "source m [v]",
                        "3_window every=3 length=3",
                        "4_row-number column=$$number_0 partition[]",
                        "5_order descending=[false] keys[v]",
                        "6_project sendNull=false fields[v, $$number_0 AS r, $$number_0 * 2 AS d]");
    }

    @Test
    public void numbersMayFollowPartitionsAndAnOrder() {
        assertThat(
                        plan(
                                "SELECT v, row_number() OVER (PARTITION BY dev ORDER BY w DESC) AS r FROM m GROUP BY COUNTWINDOW(3)"))
                .containsExactly(
                        "source m [v, dev, w]",
                        "3_window every=3 length=3",
                        "4_order descending=[false, true] keys[dev, w]",
                        "5_row-number column=$$number_0 partition[dev]",
                        "6_project sendNull=false fields[v, $$number_0 AS r]");
    }

    @Test
    public void groupsAreNumberedToo() {
        assertThat(plan("SELECT row_number() AS r, count(*) AS c FROM m GROUP BY dev, COUNTWINDOW(3)"))
                .contains(
                        "5_row-number column=$$number_0 partition[]",
                        "6_project sendNull=false fields[$$number_0 AS r, $$agg_0 AS c]");
    }

    @Test
    public void numbersAreForTheSelectListOnly() {
        assertThat(refusal("SELECT v FROM m WHERE row_number() > 1 GROUP BY COUNTWINDOW(2)"))
                .contains("row_number can only be used in the select list");
        assertThat(refusal("SELECT v FROM m GROUP BY COUNTWINDOW(2) ORDER BY row_number()"))
                .contains("select list");
        assertThat(refusal("SELECT sum(row_number()) FROM m GROUP BY COUNTWINDOW(2)"))
                .contains("cannot stand inside the aggregate sum");
        assertThat(refusal("SELECT row_number() OVER (WHEN v > 1) FROM m GROUP BY COUNTWINDOW(2)"))
                .contains("found OVER");
    }

    @Test
    public void hitsOfRowsAreCountedOutsideOfAggregatesAndInTriggers() {
        assertThat(plan("SELECT v FROM m WHERE v < 5 AND last_hit_count() < 2"))
                .contains("3_filter v < 5 AND last_hit_count() < 2");
        assertThat(plan("SELECT v FROM m GROUP BY SLIDINGWINDOW(ss, 1) OVER (WHEN last_hit_count() < 2)"))
                .contains("3_window length=1 startExcluded=false twice=false unit=ss last_hit_count() < 2");
        assertThat(refusal("SELECT last_hit_count() FROM m GROUP BY COUNTWINDOW(2)"))
                .contains("last_hit_count and last_hit_time cannot be used with GROUP BY");
    }

    @Test
    public void hitsOfResultsMakeAStatementAnAggregateOne() {
        assertThat(
                        plan(
                                "SELECT last_agg_hit_count() AS n FROM m GROUP BY COUNTWINDOW(2) HAVING last_agg_hit_count() < 5"))
                .containsExactly(
                        "source m []",
                        "3_window every=2 length=2 keys[] first[] ",
                        "4_having last_agg_hit_count() < 5",
                        "5_project sendNull=false fields[last_agg_hit_count() AS n]");
    }
}
