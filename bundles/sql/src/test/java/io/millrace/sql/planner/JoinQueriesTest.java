// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import static io.millrace.sql.planner.Planning.inEventTime;
import static io.millrace.sql.planner.Planning.plan;
import static io.millrace.sql.planner.Planning.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class JoinQueriesTest {
    private static final String WINDOW = " GROUP BY COUNTWINDOW(2)";

    @Test
    public void streamsAreJoinedBehindTheirWindow() {
        assertThat(plan("SELECT v, k FROM m INNER JOIN n ON m.dev = n.dev WHERE v > 1" + WINDOW))
                .containsExactly(
                        "source m [v, dev]",
                        "source n [k, dev]",
                        "5_window every=2 length=2",
                        "6_join kinds=[inner] sources=[m, n] tables={} m.dev = n.dev left1[m.dev] right1[n.dev]",
                        "7_filter m.v > 1",
                        "8_project sendNull=false fields[m.v, n.k]");
    }

    @Test
    public void onlyEqualitiesOfBothSidesAreKeys() {
        assertThat(step("m INNER JOIN n ON n.dev = m.dev AND m.v + 1 = n.k AND n.k = 5 AND m.v < n.k"))
                .contains("left1[m.dev, m.v + 1] right1[n.dev, n.k]")
                .contains("n.k = 5 AND m.v < n.k");
        assertThat(step("m INNER JOIN n ON m.dev = n.dev OR m.v = n.k")).doesNotContain("left1");
        assertThat(step("s INNER JOIN n ON a = n.dev")).doesNotContain("left1");
    }

    @Test
    public void eachJoinMayUseAllSourcesBefore() {
        assertThat(step("m LEFT JOIN n ON m.dev = n.dev FULL JOIN e ON n.k = e.v AND m.dev = e.dev"))
                .contains("sources=[m, n, e]")
                .contains("left2[n.k, m.dev]")
                .contains("right2[e.v, e.dev]");
        assertThat(refusal("SELECT k FROM m LEFT JOIN n ON m.dev = e.dev LEFT JOIN e ON n.k = e.v" + WINDOW))
                .contains("ON uses e, which is joined later");
    }

    private static String step(String from) {
        return plan("SELECT k FROM " + from + WINDOW).stream()
                .filter(line -> line.contains("_join"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    public void anAliasIsASecondNameEverywhere() {
        assertThat(plan("SELECT p.v, q.*, meta(q.topic) AS t FROM m AS p LEFT JOIN n AS q ON p.dev = q.dev "
                        + "WHERE q.k > 1" + WINDOW + " ORDER BY p.v"))
                .contains("source p [v, dev]", "source q [dev, k]")
                .anyMatch(line -> line.contains("sources=[q]") && line.contains("p.v, meta(topic) AS t"));
        assertThat(plan("SELECT x.v AS a, y.v AS b FROM m AS x LEFT JOIN m AS y ON x.dev = y.dev" + WINDOW))
                .contains("source x [v, dev]", "source y [v, dev]");
    }

    @Test
    public void columnsOfSeveralSourcesNeedTheirSource() {
        assertThat(refusal("SELECT dev FROM m INNER JOIN n ON m.dev = n.dev" + WINDOW))
                .isEqualTo("line 1, column 8: ambiguous field dev; m, n have it, expected m.dev or the like");
        assertThat(refusal("SELECT nix FROM m INNER JOIN n ON m.dev = n.dev" + WINDOW))
                .contains("unknown field nix");
        assertThat(refusal("SELECT m.k FROM m INNER JOIN n ON m.dev = n.dev" + WINDOW))
                .contains("unknown field k");
        assertThat(refusal("SELECT v FROM m INNER JOIN m ON m.v = m.v" + WINDOW))
                .contains("there are two sources named m");
        assertThat(refusal("SELECT m.v FROM m AS a INNER JOIN m AS b ON a.v = b.v" + WINDOW))
                .contains("ambiguous source m");
    }

    @Test
    public void columnsWithoutSchemaAreLookedForInTheRow() {
        assertThat(plan("SELECT a, v FROM s INNER JOIN m ON s.id = m.v" + WINDOW))
                .contains(
                        "source s [a, v, id]",
                        "source m [v]",
                        "8_project sendNull=false fields[a, v]".replace("8", "7"));
    }

    @Test
    public void streamsNeedAWindowAndTablesAStream() {
        assertThat(refusal("SELECT v FROM m INNER JOIN n ON m.dev = n.dev")).contains("joining streams needs a window");
        assertThat(refusal("SELECT id FROM tb")).contains("tables alone give no results");
        assertThat(refusal("SELECT id FROM tb GROUP BY COUNTWINDOW(2)")).contains("tables alone give no results");
        assertThat(refusal("SELECT v FROM lk INNER JOIN m ON m.v = lk.id")).contains("cannot stand in FROM");
    }

    @Test
    public void scanTablesGoToTheJoinPastTheWindow() {
        assertThat(plan("SELECT v FROM m LEFT JOIN tb ON m.v = tb.id" + WINDOW))
                .contains(
                        "source tb [id]",
                        "6_join kinds=[left] sources=[m, tb] tables={tb=9999} m.v = tb.id left1[m.v] right1[tb.id]");
        assertThat(Planning.compile("SELECT v FROM m LEFT JOIN tb ON m.v = tb.id" + WINDOW, Planning.options())
                        .operators()
                        .get(1)
                        .inputs())
                .containsExactly("5_window", "tb");
    }

    @Test
    public void conditionsOnTheEventAloneRunBeforeTablesAreAsked() {
        assertThat(plan("SELECT v, lk.nm FROM m LEFT JOIN lk ON m.v = lk.id WHERE m.ok AND lk.nm = \"a\""))
                .containsExactly(
                        "source m [v, ok]",
                        "3_filter m.ok",
                        "lk fields=[nm, id] keepUnmatched=true keys=[id] source=lk table=lk values[m.v]",
                        "5_filter lk.nm = \"a\"",
                        "6_project sendNull=false fields[m.v, lk.nm]");
    }

    @Test
    public void lookupTablesAreAskedByKey() {
        assertThat(plan("SELECT m.v FROM m INNER JOIN free ON free.id = m.v + 1 AND free.nm > \"p\""))
                .contains("free fields=[id, nm] keepUnmatched=false keys=[id] source=free table=free "
                        + "free.nm > \"p\" values[m.v + 1]");
        assertThat(plan("SELECT * FROM m INNER JOIN free ON free.id = m.v"))
                .anyMatch(line -> line.startsWith("free fields=[] "));
        assertThat(refusal("SELECT v FROM m LEFT JOIN lk ON m.v > lk.id")).contains("needs an equality in ON");
        assertThat(refusal("SELECT v FROM m LEFT JOIN lk ON m.v = lk.id AND m.v + 1 = lk.id"))
                .contains("compares the key id twice");
        assertThat(refusal("SELECT v FROM m CROSS JOIN lk")).contains("cannot be joined with CROSS JOIN");
    }

    @Test
    public void inEventTimeTheSlowestStreamSetsTheTime() {
        assertThat(inEventTime(
                        "SELECT a.v AS v FROM e AS a LEFT JOIN e AS b ON a.v = b.v GROUP BY TUMBLINGWINDOW(ss, 1)"))
                .contains("source a [v, at]", "5_watermark lateTolerance=1000 sources=[a, b]");
        assertThat(inEventTime("SELECT e.v AS v FROM e LEFT JOIN lk ON e.v = lk.id"))
                .contains("3_watermark lateTolerance=1000");
    }

    @Test
    public void aggregatesHaveNoPlaceInOn() {
        assertThat(refusal("SELECT v FROM m INNER JOIN n ON count(*) = n.k" + WINDOW))
                .contains("an aggregate cannot stand in the ON of a join");
    }
}
