// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.plan.expression.PlanExpression.Column;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class PlanDescriptionTest {
    @Test
    public void windowsShowWhatTheyKeepAndTheSizeOfTheirPanes() {
        Grouping groups = new Grouping(
                List.of(Column.of("dev")),
                Optional.of(List.of("dev")),
                List.of(new AggregateCall("$$agg_0", "sum", List.of(Column.of("v")))));
        Map<String, Object> shown = operator(
                "window-hopping",
                Map.of("unit", "ss", "length", 20L, "hop", 15L),
                new PaneContents(Optional.of(Column.of("ok")), Optional.of(groups)));

        assertThat(shown).containsEntry("pane", 5L);
        assertThat(shown.get("collects"))
                .isEqualTo(Map.of(
                        "where", "ok",
                        "keeps", "one row and the running aggregates of each group",
                        "keys", List.of("dev"),
                        "firstRow", List.of("dev"),
                        "aggregates", List.of("sum(v)")));
    }

    @Test
    public void secretOptionsAreStarredOut() {
        assertThat(operator("mine", Map.of("level", 3L, "apiToken", "s3cret"), PaneContents.rows()))
                .containsEntry("options", Map.of("level", 3L, "apiToken", "***"))
                .doesNotContainKey("pane");
    }

    private static Map<String, Object> operator(String type, Map<String, Object> options, PaneContents contents) {
        OperatorNode node =
                new OperatorNode("w", type, List.of("s"), options, Map.of(), Map.of(), Optional.of(contents));
        Plan plan = new Plan(List.of(), List.of(node), "w", TimePolicy.processingTime(), List.of());
        return ((List<?>) PlanDescription.of(plan).get("operators"))
                .stream().map(PlanDescriptionTest::map).findFirst().orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
