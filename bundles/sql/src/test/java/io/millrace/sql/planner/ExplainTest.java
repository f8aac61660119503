// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.plan.compiler.PlanOptions;
import io.millrace.sql.internal.StreamSqlCompiler;
import org.junit.Test;

public class ExplainTest {
    @Test
    public void stepsGoFromTheResultsToTheSource() {
        assertThat(explain("SELECT dev, v FROM m WHERE v > 3 AND dev = \"x\""))
                .isEqualTo("{\"op\":\"ProjectPlan_0\",\"info\":\"Fields:[ m.dev, m.v ]\"}"
                        + "\n\t{\"op\":\"FilterPlan_1\",\"info\":\"Condition:{ binaryExpr:{ binaryExpr:{ m.v > 3 } AND "
                        + "binaryExpr:{ m.dev = x } } }, \"}"
                        + "\n\t\t\t{\"op\":\"DataSourcePlan_2\",\"info\":\"StreamName: m, StreamFields:[ dev, v ]\"}");
    }

    @Test
    public void aConditionRunsOnTheSideOfTheWindowWhereItIsShown() {
        assertThat(explain("SELECT v FROM m WHERE v > 3 GROUP BY TUMBLINGWINDOW(ss, 10)"))
                .containsSubsequence("ProjectPlan_0", "WindowPlan_1", "FilterPlan_2", "DataSourcePlan_3")
                .contains("{ length:10, windowType:TUMBLING_WINDOW, limit: 0 }");
        assertThat(explain("SELECT v FROM m WHERE v > 3 GROUP BY COUNTWINDOW(10)"))
                .containsSubsequence("ProjectPlan_0", "FilterPlan_1", "WindowPlan_2", "DataSourcePlan_3");
    }

    @Test
    public void groupsOrderAndLimitAreShown() {
        assertThat(
                        explain(
                                "SELECT count(*) AS c, dev FROM m GROUP BY dev, COUNTWINDOW(4) HAVING c > 1 ORDER BY dev LIMIT 2"))
                .contains("Fields:[ $$alias.c,aliasRef:Call:{ name:count, args:[")
                .contains(", m.dev ], Limit:2")
                .containsSubsequence(
                        "OrderPlan_1", "HavingPlan_2", "AggregatePlan_3", "Dimension:{ m.dev }", "WindowPlan_4");
    }

    @Test
    public void eventTimeShowsTheWatermark() {
        assertThat(explain("SELECT v FROM e", Planning.eventTime()))
                .contains("{\"op\":\"WatermarkPlan_1\",\"info\":\"Emitters:[ e ], SendWatermark:true\"}");
    }

    @Test
    public void analyticCallsAreShownWhereTheySeeEveryEvent() {
        assertThat(explain("SELECT lag(v) AS l FROM m WHERE v > 3"))
                .containsSubsequence("ProjectPlan_0", "FilterPlan_1", "AnalyticFuncsPlan_2", "DataSourcePlan_3")
                .contains("Funcs:[ Call:{ name:lag, args:[m.v] } ]");
    }

    @Test
    public void joinsAndWhatIsMadeOfRowsAreShown() {
        assertThat(explain("SELECT unnest(collect(v)) AS x FROM m INNER JOIN n ON m.dev = n.dev "
                        + "INNER JOIN lk ON n.k = lk.id WHERE v > 3 GROUP BY COUNTWINDOW(2) LIMIT 3"))
                .containsSubsequence(
                        "ProjectSetPlan_0",
                        "SrfMap:{x:unnest}, EnableLimit:true",
                        "ProjectPlan_1",
                        "FilterPlan_2",
                        "LookupPlan_3",
                        "Join:{ joinType:INNER_JOIN, expr:binaryExpr:{ n.k = lk.id } }",
                        "JoinPlan_4",
                        "WindowPlan_5");
    }

    private static String explain(String sql) {
        return explain(sql, Planning.options());
    }

    private static String explain(String sql, PlanOptions options) {
        return new StreamSqlCompiler().explain(sql, options, Planning.catalog());
    }
}
