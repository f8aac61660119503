// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import static io.millrace.sql.planner.Planning.inEventTime;
import static io.millrace.sql.planner.Planning.options;
import static io.millrace.sql.planner.Planning.plan;
import static io.millrace.sql.planner.Planning.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.plan.compiler.PlanOptions;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class WindowConditionsTest {

    @Test
    public void aSlidingWindowHasItsTriggerAndItsFilterRunsBefore() {
        assertThat(
                        plan(
                                "SELECT v FROM m GROUP BY SLIDINGWINDOW(ss, 5, 1) FILTER (WHERE dev = \"r\") OVER (WHEN w > 1)"))
                .containsExactly(
                        "source m [v, dev, w]",
                        "3_filter dev = \"r\"",
                        "4_window delay=1 length=5 startExcluded=false twice=false unit=ss w > 1",
                        "5_project sendNull=false fields[v]");
    }

    @Test
    public void theWhereOfASlidingWindowRunsBehindIt() {
        assertThat(plan("SELECT v FROM m WHERE v > 1 GROUP BY SLIDINGWINDOW(mi, 1)"))
                .containsExactly(
                        "source m [v]",
                        "3_window length=1 startExcluded=false twice=false unit=mi where v > 1",
                        "4_project sendNull=false fields[v]");
    }

    @Test
    public void columnsThatOnlyAStateWindowReadsAreDecoded() {
        assertThat(plan("SELECT v FROM m GROUP BY STATEWINDOW(w > 1, w < 0) OVER (PARTITION BY dev)"))
                .containsExactly(
                        "source m [v, w, dev]",
                        "3_window w > 1 w < 0 partition[dev]",
                        "4_project sendNull=false fields[v]");
    }

    @Test
    public void whereRunsBeforeStateAndSessionWindowsButNotInEventTime() {
        String session = "SELECT v FROM m WHERE v > 1 GROUP BY SESSIONWINDOW(ss, 10, 1)";
        assertThat(plan(session))
                .containsExactly(
                        "source m [v]",
                        "3_filter v > 1",
                        "4_window maxDuration=10 timeout=1 unit=ss",
                        "5_project sendNull=false fields[v]");
        assertThat(inEventTime(session.replace("FROM m", "FROM e")))
                .contains("4_window maxDuration=10 timeout=1 unit=ss where v > 1");
    }

    @Test
    public void theOptionsOfWindowsReachTheOperator() {
        PlanOptions twice = with(Map.of("enableSendSlidingWindowTwice", true, "windowVersion", "v2"));

        assertThat(plan("SELECT v FROM m GROUP BY SLIDINGWINDOW(ss, 5, 1)", twice))
                .contains("3_window delay=1 length=5 startExcluded=true twice=true unit=ss");
    }

    @Test
    public void overHasNoEffectOnOtherWindows() {
        assertThat(plan("SELECT v FROM m GROUP BY COUNTWINDOW(2) OVER (PARTITION BY dev)"))
                .contains("3_window every=2 length=2");
    }

    @Test
    public void aggregatesCannotStandInConditionsOfWindows() {
        for (String window : List.of(
                "SLIDINGWINDOW(ss, 1) OVER (WHEN sum(v) > 1)",
                "STATEWINDOW(count(*) > 1)",
                "STATEWINDOW(v > 1, count(*) > 1)",
                "STATEWINDOW(v > 1) OVER (PARTITION BY max(v))")) {
            assertThat(refusal("SELECT v FROM m GROUP BY " + window)).contains("an aggregate cannot stand in");
        }
    }

    private static PlanOptions with(Map<String, Object> windowOption) {
        return new PlanOptions(options().time(), false, false, false, Map.of("windowOption", windowOption));
    }
}
