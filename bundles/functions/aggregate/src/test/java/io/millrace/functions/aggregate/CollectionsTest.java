// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.testkit.function.FunctionHarness;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** collect, last_value, merge_agg and deduplicate. */
public class CollectionsTest {
    private final FunctionHarness functions = FunctionHarness.of(AggregateFunctions.all());

    @Test
    public void collectKeepsNulls() throws Exception {
        assertThat(functions.aggregate("collect", 3, null)).isEqualTo(Arrays.asList(3L, null));
        assertThat(functions.aggregate("collect", new Object[] {null})).isEqualTo(Arrays.asList((Object) null));
        assertThat(functions.aggregate("collect", Map.of("v", 1L), "x", 2.5))
                .isEqualTo(List.of(Map.of("v", 1L), "x", 2.5));
    }

    @Test
    public void lastValueLeavesNullsOutIfAskedTo() throws Exception {
        assertThat(functions.aggregateRows("last_value", row(1, true), row(2, true), row(null, true)))
                .isEqualTo(2L);
        assertThat(functions.aggregateRows("last_value", row(1, false), row(2, false), row(null, false)))
                .isNull();
        assertThat(functions.aggregateRows("last_value", row(null, true), row(null, true)))
                .isNull();
        assertThat(functions.aggregateRows("last_value", row("a", false), row(2.5, false)))
                .isEqualTo(2.5);
    }

    @Test
    public void theFlagOfTheFirstRowCounts() throws Exception {
        assertThat(functions.aggregateRows("last_value", row(1, true), row(null, false)))
                .isEqualTo(1L);
        assertThat(functions.aggregateRows("last_value", row(2, false), row(null, true)))
                .isNull();
        assertThat(functions.aggregateRows("last_value", row(2, true), row(null, null)))
                .isEqualTo(2L);
        assertThatThrownBy(() -> functions.aggregateRows("last_value", row(2, null), row(3, true)))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("function last_value expects a boolean as ignoreNull but got null(<nil>)");
    }

    @Test
    public void mergesObjectsLaterMembersWin() throws Exception {
        Map<String, Object> noB = new HashMap<>();
        noB.put("b", null);
        Map<String, Object> merged = new HashMap<>(noB);
        merged.put("a", 1L);
        assertThat(functions.aggregate("merge_agg", Map.of("a", 1L, "b", 2L), noB, 3))
                .isEqualTo(merged);
        assertThat(functions.aggregate("merge_agg", Map.of("a", Map.of("x", 1L)), Map.of("a", Map.of("y", 2L))))
                .isEqualTo(Map.of("a", Map.of("y", 2L)));
        assertThat(functions.aggregate("merge_agg", 3)).isNull();
        assertThat(functions.aggregate("merge_agg", Map.of(), null, Map.of())).isNull();
    }

    @Test
    public void deduplicateGivesTheFirstRowOfEveryKey() throws Exception {
        assertThat(deduplicate(true, 1, 2, 1)).isEqualTo(List.of("row 0", "row 1"));
        assertThat(deduplicate(true, null, null, Map.of("a", 1L), Map.of("a", 1L), List.of(1L)))
                .isEqualTo(List.of("row 0", "row 2", "row 4"));
        assertThat(deduplicate(true, 1, 1.0, "1")).isEqualTo(List.of("row 0"));
    }

    @Test
    public void deduplicateGivesTheLastRowIfItsKeyIsNew() throws Exception {
        assertThat(deduplicate(false, 1, 2, 1)).isNull();
        assertThat(deduplicate(false, 1, 2, 3)).isEqualTo("row 2");
        assertThat(deduplicate(false, 1)).isEqualTo("row 0");
        assertThatThrownBy(() -> deduplicate("yes", 1, 2))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("function deduplicate expects a boolean as all but got string(yes)");
    }

    /**
     * The rows are named by their place in the group; keys and flag stand behind the row, as the planner passes them.
     */
    private Object deduplicate(Object all, Object... keys) throws Exception {
        Object[][] rows = new Object[keys.length][];
        for (int i = 0; i < keys.length; i++) rows[i] = row("row " + i, keys[i], all);
        return functions.aggregateRows("deduplicate", rows);
    }

    private static Object[] row(Object... arguments) {
        return arguments;
    }
}
