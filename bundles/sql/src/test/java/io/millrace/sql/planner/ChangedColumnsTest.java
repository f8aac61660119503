// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import static io.millrace.sql.planner.Planning.plan;
import static io.millrace.sql.planner.Planning.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class ChangedColumnsTest {

    @Test
    public void theMembersOfTheResultBecomeColumnsBehindTheProjection() {
        assertThat(plan("SELECT changed_cols(\"c_\", true, v, abs(v)), dev AS d FROM m WHERE v > 1"))
                .containsExactly(
                        "source m [v, dev]",
                        "3_filter v > 1",
                        "4_analytic calls[changed_cols(\"\", \"c_\", \"\", true, \"v\", v, \"abs\", abs(v))]",
                        "5_project sendNull=false fields[$$run_0, dev AS d]",
                        "6_projectset column=changed_cols kept=[d]");
    }

    @Test
    public void underAnAliasTheResultStaysAnObject() {
        assertThat(plan("SELECT changed_cols(\"c_\", true, v) AS x, x->c_v AS y FROM m"))
                .containsExactly(
                        "source m [v]",
                        "3_analytic calls[changed_cols(\"\", \"c_\", \"\", true, \"v\", v)]",
                        "4_project nullable=[x] sendNull=false fields[$$run_0 AS x, x->c_v AS y]");
    }

    @Test
    public void resultsOfGroupsAreCompared() {
        assertThat(plan("SELECT changed_cols(\"c_\", true, max(v), dev) FROM m GROUP BY dev, COUNTWINDOW(2)"))
                .contains("5_analytic calls[changed_cols(\"\", \"c_\", \"\", true, \"max\", $$agg_0, \"dev\", dev)]");
    }

    @Test
    public void otherPlacesAreRefused() {
        assertThat(refusal("SELECT v FROM m WHERE changed_cols(\"\", true, v) > 1"))
                .isEqualTo(
                        "line 1, column 23: function changed_cols makes columns, so it must be an item of the select "
                                + "list, found it outside of the select list");
        assertThat(refusal("SELECT changed_cols(\"\", true, v) AS x FROM m WHERE x->v > 1"))
                .contains("outside of the select list");
        assertThat(refusal("SELECT abs(changed_cols(\"\", true, v)) FROM m")).contains("inside the call of abs");
        assertThat(refusal("SELECT changed_cols(\"\", true, v)->v FROM m")).contains("inside an expression");
        assertThat(refusal("SELECT changed_cols(\"\", true, v), changed_cols(\"d\", true, v) FROM m"))
                .contains("duplicate field definition changed_cols");
        assertThat(refusal("SELECT changed_cols(\"\", true, v) OVER (PARTITION BY dev) FROM m"))
                .contains("found OVER");
    }
}
