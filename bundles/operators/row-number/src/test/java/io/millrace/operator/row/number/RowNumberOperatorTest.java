// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.row.number;

import static io.millrace.testkit.operator.PlanExpressions.item;
import static io.millrace.testkit.operator.Rows.row;

import io.millrace.testkit.operator.OperatorHarness;
import io.millrace.testkit.operator.OperatorSetup;
import org.junit.Test;

public class RowNumberOperatorTest {

    @Test
    public void rowsOfEachBatchAreNumberedFromOne() {
        OperatorHarness operator = numbering().open();

        operator.batch(row("v", 7), row("v", 5)).emitsBatch(row("v", 7, "$$n", 1), row("v", 5, "$$n", 2));
        operator.groups(row("v", 3)).emitsBatch(row("v", 3, "$$n", 1)).emitsNothing();
    }

    @Test
    public void partitionsAreNumberedOnTheirOwn() {
        OperatorHarness operator =
                numbering().expressions("partition", item("k")).open();

        operator.batch(row("k", "a"), row("k", null), row("k", "a"), row("k", ""))
                .emitsBatch(
                        row("k", "a", "$$n", 1),
                        row("k", null, "$$n", 1),
                        row("k", "a", "$$n", 2),
                        row("k", "", "$$n", 1))
                .emitsNothing();
    }

    @Test
    public void aRowOnItsOwnIsTheFirst() {
        OperatorHarness operator = numbering().open();

        operator.row("v", 7).emitsRow("v", 7, "$$n", 1);
        operator.row("v", 8).emitsRow("v", 8, "$$n", 1).emitsNothing();
    }

    private static OperatorSetup numbering() {
        return OperatorHarness.of(RowNumberOperator::new).option("column", "$$n");
    }
}
