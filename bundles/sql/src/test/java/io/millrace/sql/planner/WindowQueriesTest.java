// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import static io.millrace.sql.planner.Planning.eventTime;
import static io.millrace.sql.planner.Planning.inEventTime;
import static io.millrace.sql.planner.Planning.plan;
import static io.millrace.sql.planner.Planning.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.plan.TimePolicy;
import io.millrace.plan.compiler.PlanOptions;
import java.util.Map;
import org.junit.Test;

public class WindowQueriesTest {

    @Test
    public void rowsAreKeptWithoutAggregates() {
        assertThat(plan("SELECT v FROM m GROUP BY COUNTWINDOW(3, 2) ORDER BY v DESC LIMIT 2"))
                .containsExactly(
                        "source m [v]",
                        "3_window every=2 length=3",
                        "4_order descending=[true] keys[v]",
                        "5_limit limit=2",
                        "6_project sendNull=false fields[v]");
    }

    @Test
    public void groupsAreFoldedInTheWindow() {
        assertThat(plan("SELECT dev, count(*) AS c, avg(v) FROM m GROUP BY dev, TUMBLINGWINDOW(ss, 10) "
                        + "HAVING c > 1 ORDER BY c DESC, dev"))
                .containsExactly(
                        "source m [dev, v]",
                        "3_window length=10 unit=ss keys[dev] first[dev] $$agg_0=count[true], $$agg_1=avg[v]",
                        "4_aggregate",
                        "5_having $$agg_0 > 1",
                        "6_order descending=[true, false] keys[$$agg_0, dev]",
                        "7_project sendNull=false fields[dev, $$agg_0 AS c, $$agg_1]");
    }

    @Test
    public void equalAggregatesShareAColumn() {
        assertThat(plan("SELECT sum(v) AS s, sum(v) + sum(w) AS t FROM m GROUP BY HOPPINGWINDOW(mi, 4, 2)"))
                .contains(
                        "3_window hop=2 length=4 unit=mi keys[] first[] $$agg_0=sum[v], $$agg_1=sum[w]",
                        "4_project sendNull=false fields[$$agg_0 AS s, $$agg_0 + $$agg_1 AS t]");
    }

    @Test
    public void lookAlikesDoNotShareAColumn() {
        assertThat(plan("SELECT sum((v + w) * 2) AS s, sum(v + w * 2) AS t FROM m GROUP BY COUNTWINDOW(2)")
                        .get(1))
                .contains("$$agg_0")
                .contains("$$agg_1");
    }

    @Test
    public void scalarsBesideAggregatesReadTheFirstRow() {
        assertThat(plan("SELECT v - avg(v) AS d, dev FROM m GROUP BY COUNTWINDOW(4)"))
                .contains(
                        "3_window every=4 length=4 keys[] first[v, dev] $$agg_0=avg[v]",
                        "4_project sendNull=false fields[v - $$agg_0 AS d, dev]");
        assertThat(plan("SELECT *, count(*) AS c FROM s GROUP BY COUNTWINDOW(2)")
                        .get(1))
                .contains("first*");
    }

    @Test
    public void aliasesOfAggregatesAreHiddenColumnsBehindTheGrouping() {
        assertThat(plan("SELECT sum(v) AS s, s * 2 AS d, v * 2 AS x, sum(x) AS y FROM m GROUP BY COUNTWINDOW(4)"))
                .contains(
                        "3_window every=4 length=4 keys[] first[v] $$agg_0=sum[v], $$agg_1=sum[x]",
                        "4_project sendNull=false fields[$$agg_0 AS s, $$agg_0 * 2 AS d, v * 2 AS x, $$agg_1 AS y]");
    }

    @Test
    public void groupKeysAloneMakeGroups() {
        assertThat(plan("SELECT dev FROM m GROUP BY dev, COUNTWINDOW(3)").get(1))
                .isEqualTo("3_window every=3 length=3 keys[dev] first[dev] ");
    }

    @Test
    public void whereRunsBeforeTimeWindowsAndBehindCountWindows() {
        assertThat(plan("SELECT v FROM m WHERE v > 2 GROUP BY TUMBLINGWINDOW(ss, 5)")
                        .get(1))
                .isEqualTo("3_filter v > 2");
        assertThat(plan("SELECT v FROM m WHERE v > 2 GROUP BY COUNTWINDOW(3)").get(1))
                .isEqualTo("3_window every=3 length=3 where v > 2");
        assertThat(inEventTime("SELECT v FROM e WHERE v > 2 GROUP BY TUMBLINGWINDOW(ss, 5)")
                        .get(2))
                .isEqualTo("4_window length=5 unit=ss where v > 2");
    }

    @Test
    public void theFilterOfAWindowRunsBeforeIt() {
        assertThat(plan("SELECT v * 2 AS d FROM m WHERE v > 1 GROUP BY TUMBLINGWINDOW(ss, 5) FILTER (WHERE d > 2)"))
                .contains("3_filter v > 1", "4_filter d > 2");
    }

    @Test
    public void aSingleGroupIsFoldedBehindItsSort() {
        assertThat(
                        plan(
                                "SELECT collect(v) AS l FROM m WHERE w > 1 GROUP BY COUNTWINDOW(4) HAVING count(*) > 1 ORDER BY v DESC"))
                .containsExactly(
                        "source m [v, w]",
                        "3_window every=4 length=4 where w > 1",
                        "4_order descending=[true] keys[v]",
                        "5_aggregate keys[] first[] $$agg_0=collect[v], $$agg_1=count[true]",
                        "6_having $$agg_1 > 1",
                        "7_project sendNull=false fields[$$agg_0 AS l]");
    }

    @Test
    public void sortingASingleGroupByAnAggregateIsNoSort() {
        assertThat(plan("SELECT count(*) AS c FROM m GROUP BY COUNTWINDOW(4) ORDER BY c"))
                .hasSize(3);
    }

    @Test
    public void withoutAWindowEachEventIsAGroup() {
        assertThat(plan("SELECT count(*) AS c, sum(v) AS t FROM m WHERE v > 1 ORDER BY v"))
                .containsExactly(
                        "source m [v]",
                        "3_filter v > 1",
                        "4_aggregate keys[] first[] $$agg_0=count[true], $$agg_1=sum[v]",
                        "5_project sendNull=false fields[$$agg_0 AS c, $$agg_1 AS t]");
    }

    @Test
    public void havingWithoutAWindowJudgesSingleRows() {
        assertThat(plan("SELECT count(*) AS c FROM m HAVING c > 0"))
                .extracting(line -> line.split(" ")[0])
                .containsExactly("source", "3_having", "4_aggregate", "5_project");
    }

    @Test
    public void rowsThatAreCountedNeedNoColumns() {
        assertThat(plan("SELECT count(*) AS c FROM s GROUP BY COUNTWINDOW(2)"))
                .first()
                .isEqualTo("source s []");
        assertThat(plan("SELECT collect(* EXCEPT(a)) AS l FROM s GROUP BY COUNTWINDOW(2)"))
                .first()
                .isEqualTo("source s *");
    }

    @Test
    public void deduplicateIsGivenTheWholeRow() {
        assertThat(plan("SELECT deduplicate(v, true) AS d FROM m GROUP BY COUNTWINDOW(3)"))
                .contains(
                        "source m [dev, v, w, ok, at]",
                        "3_window every=3 length=3 keys[] first[] $$agg_0=deduplicate[*, v, true]");
    }

    @Test
    public void eventTimeBeginsWithAWatermark() {
        assertThat(inEventTime("SELECT v FROM e WHERE v > 1"))
                .containsExactly(
                        "source e [v, at]",
                        "3_watermark lateTolerance=1000",
                        "4_filter v > 1",
                        "5_project sendNull=false fields[v]");
    }

    @Test
    public void eventTimeNeedsATimestampColumn() {
        assertThat(refusal("SELECT v FROM m", eventTime()))
                .contains("event time needs the option TIMESTAMP of stream m");
        assertThat(refusal("SELECT v FROM bad", eventTime())).contains("the TIMESTAMP column at is no column");
        assertThat(refusal("SELECT v FROM e GROUP BY COUNTWINDOW(2)", eventTime()))
                .contains("unsupported window type");
    }

    @Test
    public void aggregatesStandOnlyWhereTheyCan() {
        assertThat(refusal("SELECT sum(max(v)) AS x FROM m GROUP BY COUNTWINDOW(2)"))
                .startsWith("line 1, column 8: an aggregate cannot stand inside the aggregate sum");
        assertThat(refusal("SELECT sum(v) AS a, max(a) AS b FROM m GROUP BY COUNTWINDOW(2)"))
                .contains("the aggregate max");
        assertThat(refusal("SELECT count(*) AS c FROM m GROUP BY COUNTWINDOW(2), abs(c)"))
                .contains("in GROUP BY");
        assertThat(refusal("SELECT v FROM m GROUP BY TUMBLINGWINDOW(ss, 2) FILTER (WHERE count(*) > 1)"))
                .contains("FILTER");
    }

    @Test
    public void groupsNeedAWindow() {
        assertThat(refusal("SELECT dev FROM m GROUP BY dev")).contains("GROUP BY needs a window");
    }

    @Test
    public void havingIsMadeOfAggregates() {
        assertThat(plan("SELECT sum(v) AS s FROM m GROUP BY COUNTWINDOW(2) HAVING s BETWEEN 2 AND 5"))
                .hasSize(4);
        assertThat(
                        plan(
                                "SELECT sum(v) AS s FROM m GROUP BY COUNTWINDOW(2) HAVING CASE WHEN sum(v) > 1 THEN true ELSE false END"))
                .hasSize(4);
        assertThat(plan("SELECT dev FROM m GROUP BY dev, COUNTWINDOW(2) HAVING abs(sum(v)) IN (3, 4)"))
                .hasSize(5);
        assertThat(refusal("SELECT count(*) AS c FROM m GROUP BY COUNTWINDOW(2) HAVING v > 1"))
                .contains("HAVING needs aggregates, found v");
        assertThat(refusal("SELECT v * 2 AS d, count(*) AS c FROM m GROUP BY COUNTWINDOW(4) HAVING d > 2"))
                .contains("found d");
        assertThat(refusal("SELECT count(*) AS c FROM m GROUP BY COUNTWINDOW(2) HAVING window_end() > 1"))
                .contains("HAVING needs");
        assertThat(refusal("SELECT a FROM s HAVING a > 1")).contains("HAVING needs aggregates");
    }

    @Test
    public void theSecondWindowVersionHasNoTumblingWindows() {
        PlanOptions v2 = new PlanOptions(
                TimePolicy.processingTime(),
                false,
                false,
                false,
                Map.of("windowOption", Map.of("windowVersion", "v2")));
        assertThat(refusal("SELECT v FROM m GROUP BY TUMBLINGWINDOW(ss, 2)", v2))
                .contains("windowVersion v2");
    }

    @Test
    public void theIncrementalOptionTakesColumnsOfTheLastRowAndFloatSums() {
        assertThat(plan(
                        "SELECT dev, avg(v) AS a, count(*) AS c FROM m GROUP BY COUNTWINDOW(2) HAVING c > 1",
                        incremental()))
                .containsExactly(
                        "source m [dev, v]",
                        "3_window every=2 length=2 keys[] first[] "
                                + "$$agg_0=last_value[dev, false], $$agg_1=avg[cast(v, \"float\")], $$agg_2=count[true]",
                        "4_having $$agg_2 > 1",
                        "5_project sendNull=false fields[$$agg_0, $$agg_1 AS a, $$agg_2 AS c]");
    }

    @Test
    public void theIncrementalOptionNumbersGroups() {
        assertThat(plan("SELECT row_number() AS r, sum(v) AS s FROM m GROUP BY COUNTWINDOW(2)", incremental()))
                .endsWith(
                        "4_row-number column=$$number_0 partition[]",
                        "5_project sendNull=false fields[$$number_0 AS r, $$agg_0 AS s]");
    }

    @Test
    public void theIncrementalOptionIsForItsOwnFunctionsAndWindowsOnly() {
        assertThat(plan("SELECT *, sum(v) AS s FROM m GROUP BY COUNTWINDOW(2)", incremental())
                        .get(1))
                .contains("sum[v]");
        assertThat(plan("SELECT sum(v) AS s FROM m GROUP BY COUNTWINDOW(2, 1)", incremental())
                        .get(1))
                .contains("sum[v]");
        assertThat(plan("SELECT sum(v) AS s, deduplicate(v, true) AS d FROM m GROUP BY COUNTWINDOW(2)", incremental())
                        .get(1))
                .contains("sum[v]");
    }

    private static PlanOptions incremental() {
        return new PlanOptions(
                TimePolicy.processingTime(), false, false, false, Map.of("enableIncrementalWindow", true));
    }
}
