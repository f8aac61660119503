// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import static io.millrace.sql.planner.Planning.inEventTime;
import static io.millrace.sql.planner.Planning.plan;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class BatchAggregatesTest {

    @Test
    public void anAggregateInWhereRangesOverTheWholeBatch() {
        assertThat(plan("SELECT v FROM m WHERE v > avg(w) AND ok GROUP BY COUNTWINDOW(3)"))
                .containsExactly(
                        "source m [v, w, ok]",
                        "3_window every=3 length=3",
                        "4_aggregate keepRows=true keys[] first[] $$where_0=avg[w]",
                        "5_filter v > $$where_0 AND ok",
                        "6_project sendNull=false fields[v]");
    }

    @Test
    public void itIsNotMovedBeforeTheWindow() {
        assertThat(plan("SELECT v FROM m WHERE v > avg(v) GROUP BY TUMBLINGWINDOW(ss, 1)"))
                .contains("4_aggregate keepRows=true keys[] first[] $$where_0=avg[v]");
        assertThat(inEventTime("SELECT v FROM e WHERE v > avg(v) GROUP BY TUMBLINGWINDOW(ss, 1)"))
                .contains("5_aggregate keepRows=true keys[] first[] $$where_0=avg[v]");
    }

    @Test
    public void groupsAreMadeOfTheRowsThatPass() {
        assertThat(
                        plan(
                                "SELECT dev, sum(v) AS s FROM m WHERE v > avg(v) GROUP BY dev, COUNTWINDOW(3) HAVING sum(v) > 1"))
                .contains(
                        "5_filter v > $$where_0",
                        "6_aggregate keys[dev] first[dev] $$agg_0=sum[v]",
                        "7_having $$agg_0 > 1");
    }

    @Test
    public void withoutWindowEveryEventIsItsOwnBatch() {
        assertThat(plan("SELECT v FROM m WHERE v > avg(v)"))
                .contains("3_aggregate keepRows=true keys[] first[] $$where_0=avg[v]", "4_filter v > $$where_0");
    }

    @Test
    public void anAliasOfAnAggregateMayStandInWhere() {
        assertThat(plan("SELECT sum(v) AS s FROM m WHERE s > 5 GROUP BY COUNTWINDOW(3)"))
                .contains(
                        "4_aggregate keepRows=true keys[] first[] $$where_0=sum[v]",
                        "5_filter $$where_0 > 5",
                        "6_aggregate keys[] first[] $$agg_0=sum[v]");
    }

    @Test
    public void havingAndOrderByOfKeptRowsRangeOverTheBatch() {
        assertThat(plan("SELECT dev FROM m GROUP BY COUNTWINDOW(2) HAVING count(*) > 1 ORDER BY v - max(v)"))
                .containsExactly(
                        "source m [dev, v]",
                        "3_window every=2 length=2",
                        "4_aggregate keepRows=true keys[] first[] $$agg_0=count[true], $$agg_1=max[v]",
                        "5_having $$agg_0 > 1",
                        "6_order descending=[false] keys[v - $$agg_1]",
                        "7_project sendNull=false fields[dev]");
    }
}
