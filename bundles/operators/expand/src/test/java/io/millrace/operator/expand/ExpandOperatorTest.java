// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.expand;

import static io.millrace.testkit.operator.Rows.row;

import io.millrace.testkit.operator.OperatorHarness;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class ExpandOperatorTest {
    private static final Map<String, Object> SEVEN = Map.of("", 7L);
    private static final Map<String, Object> NOTHING = Collections.singletonMap("", null);

    @Test
    public void plainValuesTakeTheColumn() {
        expand().row("x", List.of(SEVEN, NOTHING), "k", "p")
                .emitsRow("x", 7, "k", "p")
                .emitsRow("x", null, "k", "p");
    }

    @Test
    public void membersOfObjectsBecomeColumnsInPlaceOfIt() {
        expand().row("x", List.of(Map.of("k", "new"), Map.of("x", 1L), Map.of()), "k", "old")
                .emitsRow("k", "new")
                .emitsRow("k", "old", "x", 1)
                .emitsRow("k", "old");
    }

    @Test
    public void aSingleObjectMakesASingleRow() {
        expand().row("x", Map.of("k", "new", "", 1L), "k", "old")
                .emitsRow("k", "new", "", 1)
                .row("x", Map.of("", 2L))
                .emitsRow("", 2)
                .row("x", null, "k", "p")
                .emitsRow("k", "p")
                .row("k", "q")
                .emitsRow("k", "q");
    }

    @Test
    public void rowsOfABatchStayTogether() {
        expand().batch(row("x", List.of(SEVEN, SEVEN)), row("x", List.of()), row("x", List.of(Map.of("y", 1L))))
                .emitsBatch(row("x", 7), row("x", 7), row("y", 1));
    }

    @Test
    public void aLimitCountsTheRowsMadeOfOneRowOrBatch() {
        OperatorHarness expand = OperatorHarness.of(ExpandOperator::new)
                .option("column", "x")
                .option("limit", 2)
                .open();

        expand.row("x", List.of(SEVEN, SEVEN, SEVEN))
                .emitsRow("x", 7)
                .emitsRow("x", 7)
                .emitsNothing();
        expand.batch(row("x", List.of(SEVEN)), row("x", List.of(SEVEN, SEVEN))).emitsBatch(row("x", 7), row("x", 7));
    }

    @Test
    public void keptColumnsAreNotOverwritten() {
        OperatorHarness expand = OperatorHarness.of(ExpandOperator::new)
                .option("column", "x")
                .option("kept", List.of("n"))
                .open();

        expand.row("x", List.of(Map.of("n", 9L)), "n", 2).emitsRow("n", 2);
    }

    @Test
    public void layoutsFollowTheShapeOfTheRow() {
        OperatorHarness expand = expand();

        expand.row("x", List.of(Map.of("y", 1L)), "k", 1).emitsRow("k", 1, "y", 1);
        expand.row("j", 2, "x", List.of(Map.of("y", 1L))).emitsRow("j", 2, "y", 1);
    }

    private static OperatorHarness expand() {
        return OperatorHarness.of(ExpandOperator::new).option("column", "x").open();
    }
}
