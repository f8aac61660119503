// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import static io.millrace.sql.planner.Planning.inEventTime;
import static io.millrace.sql.planner.Planning.plan;
import static io.millrace.sql.planner.Planning.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import io.millrace.plan.TimePolicy;
import io.millrace.plan.compiler.PlanOptions;
import java.util.Map;
import org.junit.Test;

public class AnalyticQueriesTest {

    @Test
    public void analyticCallsAreWorkedOutBeforeWhere() {
        assertThat(plan("SELECT v, lag(v) AS p FROM m WHERE lag(w) > 1"))
                .containsExactly(
                        "source m [v, w]",
                        "3_analytic calls[lag(v), lag(w)]",
                        "4_filter $$an_1 > 1",
                        "5_project sendNull=false fields[v, $$an_0 AS p]");
    }

    @Test
    public void everyCallInTheTextHasItsOwnHistoryButAnAliasIsOneCall() {
        assertThat(plan("SELECT lag(v) AS p, lag(v) AS q FROM m WHERE p > 1 AND p < 9"))
                .contains("3_analytic calls[lag(v), lag(v)]", "4_filter p > 1 AND p < 9");
    }

    @Test
    public void innerCallsComeFirst() {
        assertThat(plan("SELECT lag(lag(v) + 1) AS p FROM m"))
                .contains("3_analytic calls[lag(v), lag($$an_0 + 1)]", "4_project sendNull=false fields[$$an_1 AS p]");
        assertThat(plan("SELECT lag(v) AS p, lag(p) AS q FROM m")).contains("3_analytic calls[lag(v), lag(p)]");
    }

    @Test
    public void partitionsAndConditionsArePartOfTheCall() {
        assertThat(plan("SELECT lag(v) OVER (PARTITION BY dev, v % 2 WHEN ok) AS p FROM m"))
                .contains("source m [v, dev, ok]", "3_analytic calls[lag(v) OVER (PARTITION BY dev, v % 2 WHEN ok)]");
    }

    @Test
    public void inEventTimeTheyFollowTheWatermark() {
        assertThat(inEventTime("SELECT lag(v) AS p FROM e GROUP BY TUMBLINGWINDOW(ss, 1)"))
                .contains("3_watermark lateTolerance=1000", "4_analytic calls[lag(v)]")
                .anyMatch(line -> line.startsWith("5_window"));
    }

    @Test
    public void theyMayStandInAggregatesKeysAndFilters() {
        assertThat(plan("SELECT sum(lag(v)) AS s, lag(dev) AS d FROM m GROUP BY lag(dev), COUNTWINDOW(2) "
                        + "FILTER (WHERE lag(w) > 1) HAVING max(lag(v)) > 1"))
                .contains(
                        "3_analytic calls[lag(v), lag(dev), lag(w), lag(dev), lag(v)]",
                        "4_filter $$an_2 > 1",
                        "5_window every=2 length=2 keys[$$an_3] first[$$an_1] $$agg_0=sum[$$an_0], $$agg_1=max[$$an_4]");
    }

    @Test
    public void aWildcardArgumentReadsAllColumns() {
        assertThat(plan("SELECT lag(*) AS p FROM n")).contains("source n [dev, k]", "3_analytic calls[lag(*)]");
        assertThat(plan("SELECT lag(*) AS p FROM s")).contains("source s *");
    }

    @Test
    public void anUnnamedCallIsNamedByItsFunction() {
        assertThat(Planning.compile("SELECT LAG(v) FROM m", Planning.options()).resultColumns())
                .containsExactly("lag");
        assertThat(refusal("SELECT lag(v), lag(w) FROM m")).contains("lag");
    }

    @Test
    public void aggregatesDoNotFitIntoThem() {
        assertThat(refusal("SELECT lag(avg(v)) FROM m GROUP BY COUNTWINDOW(2)"))
                .contains("line 1, column 8: an aggregate cannot stand inside the analytic function lag");
        assertThat(refusal("SELECT avg(v) AS a, lag(v) OVER (WHEN a > 1) AS p FROM m"))
                .contains("an aggregate");
    }

    @Test
    public void theyDoNotJudgeGroups() {
        assertThat(refusal("SELECT count(*) AS c FROM m GROUP BY COUNTWINDOW(2) HAVING lag(v) > 1"))
                .contains("HAVING needs aggregates");
    }

    @Test
    public void otherFormsOfOverAreRefused() {
        assertThat(refusal("SELECT lag(v) OVER (PARTITION BY dev ORDER BY v) FROM m"))
                .contains("found ORDER BY");
        assertThat(refusal("SELECT lag(v) OVER () FROM m")).contains("OVER () is empty");
        assertThat(refusal("SELECT abs(v) OVER (PARTITION BY dev) FROM m")).contains("it is not analytic");
    }

    @Test
    public void theNumberOfPartitionsIsLimitedByAnOption() {
        assertThatThrownBy(() -> plan("SELECT lag(v) OVER (PARTITION BY dev) AS p FROM m", limit(0)))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining("planOptimizeStrategy.analyticPartitionLimit")
                .hasMessageContaining("found 0");
        assertThat(plan("SELECT lag(v) OVER (PARTITION BY dev) AS p FROM m", limit(5L)))
                .isNotEmpty();
    }

    private static PlanOptions limit(Object limit) {
        return new PlanOptions(
                TimePolicy.processingTime(), false, false, false, Map.of("analyticPartitionLimit", limit));
    }
}
