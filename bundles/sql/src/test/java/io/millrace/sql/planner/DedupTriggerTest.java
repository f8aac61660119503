// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import static io.millrace.sql.planner.Planning.plan;
import static io.millrace.sql.planner.Planning.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.Test;

public class DedupTriggerTest {

    @Test
    public void rowsAreHeldUntilTheirIntervalHasEnded() {
        assertThat(plan("SELECT dedup_trigger(b, e, n, 100), k FROM s WHERE k > 1"))
                .containsExactly(
                        "source s [b, e, n, k]",
                        "3_filter k > 1",
                        "4_dedup_trigger n e",
                        "5_analytic calls[dedup_trigger(b, e, n, 100)]",
                        "6_project nullable=[dedup_trigger] sendNull=false fields[$$run_0, k]");
    }

    @Test
    public void otherPlacesAreRefused() {
        assertThat(refusal("SELECT k FROM s WHERE dedup_trigger(b, e, n, 100) = 1"))
                .contains("function dedup_trigger holds rows back, so it must be an item of the select list");
        assertThat(refusal("SELECT dedup_trigger(b, e, n, 100)[0] AS x FROM s")).contains("inside an expression");
    }
}
