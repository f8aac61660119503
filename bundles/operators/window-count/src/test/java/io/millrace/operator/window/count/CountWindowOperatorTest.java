// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.count;

import static io.millrace.testkit.operator.PlanExpressions.column;
import static io.millrace.testkit.operator.PlanExpressions.greater;
import static io.millrace.testkit.operator.PlanExpressions.literal;
import static io.millrace.testkit.operator.PlanExpressions.wildcard;
import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import io.millrace.functions.aggregate.AggregateFunctions;
import io.millrace.testkit.operator.OperatorHarness;
import io.millrace.testkit.operator.OperatorSetup;
import org.junit.Test;

public class CountWindowOperatorTest {

    @Test
    public void emitsEverySoManyRowsOnce() {
        OperatorHarness window = window(3).open();

        window.row("v", 1).row("v", 2).emitsNothing();
        window.row("v", 3).emitsBatch(row("v", 1), row("v", 2), row("v", 3)).emitsNothing();
        window.row("v", 4).row("v", 5).emitsNothing();
        window.row("v", 6).emitsBatch(row("v", 4), row("v", 5), row("v", 6)).emitsNothing();
        window.row("v", 7).emitsNothing();
    }

    @Test
    public void aWindowOfOneIsEachRow() {
        OperatorHarness window = window(1).open();

        window.row("v", 1).emitsBatch(row("v", 1));
        window.row("v", 2).emitsBatch(row("v", 2)).emitsNothing();
    }

    @Test
    public void firstWindowsThatWouldBeTooShortAreSkipped() {
        OperatorHarness window = window(3).option("every", 2).open();

        window.row("v", 1).row("v", 2).row("v", 3).emitsNothing();
        window.row("v", 4).emitsBatch(row("v", 2), row("v", 3), row("v", 4)).emitsNothing();
        window.row("v", 5).emitsNothing();
        window.row("v", 6).emitsBatch(row("v", 4), row("v", 5), row("v", 6)).emitsNothing();
    }

    @Test
    public void everyRowMayFire() {
        OperatorHarness window = window(2).option("every", 1).open();

        window.row("v", 1).emitsNothing();
        window.row("v", 2).emitsBatch(row("v", 1), row("v", 2));
        window.row("v", 3).emitsBatch(row("v", 2), row("v", 3)).emitsNothing();
    }

    @Test
    public void beginsAndEndsWhenItFires() {
        OperatorHarness window = window(2).startingAt(7_300).open();

        window.at(8_000).row("v", 1);
        window.at(9_500)
                .row("v", 2)
                .emitsWindow(9_500, 9_500, row("v", 1), row("v", 2))
                .emitsNothing();
    }

    @Test
    public void rowsThatFailWhereCountButAreNotCollected() {
        OperatorHarness window =
                window(3).where(greater(column("v"), literal(2))).open();

        window.row("v", 1).row("v", 2).row("v", 3).emitsBatch(row("v", 3));
        window.row("v", 4).row("v", 5).row("v", 6).emitsBatch(row("v", 4), row("v", 5), row("v", 6));
        window.emitsNothing();
    }

    @Test
    public void aWindowOfWhichWhereLeavesNothingIsNotEmitted() {
        OperatorHarness window =
                window(2).where(greater(column("v"), literal(9))).open();

        window.row("v", 1).row("v", 2).emitsNothing();
        window.row("v", 10).row("v", 3).emitsBatch(row("v", 10)).emitsNothing();
    }

    @Test
    public void anErrorInWhereIsTheErrorOfEveryWindowThatHoldsTheRow() {
        OperatorHarness window = window(2)
                .option("every", 1)
                .where(greater(column("v"), literal(0)))
                .open();

        window.row("v", 1)
                .row("v", "x")
                .emitsError("run Where error: invalid operation")
                .emitsNothing();
        window.row("v", 3).emitsError("run Where error: invalid operation").emitsNothing();
        window.row("v", 4).emitsBatch(row("v", 3), row("v", 4)).emitsNothing();
    }

    @Test
    public void foldsGroupsInTheOrderInWhichTheyBegan() {
        OperatorHarness window = window(3)
                .functions(AggregateFunctions.all())
                .groupedBy(column("dev"))
                .keeping("dev")
                .aggregate("$$sum", "sum", column("v"))
                .aggregate("$$count", "count", wildcard())
                .open();

        window.row("dev", "a", "v", 1).row("dev", "b", "v", 9).row("dev", "a", "v", 2);
        window.emitsBatch(row("dev", "a", "$$sum", 3, "$$count", 2), row("dev", "b", "$$sum", 9, "$$count", 1));
        window.row("dev", "c", "v", 1).row("dev", "b", "v", 1).row("dev", "b", "v", 1);
        window.emitsBatch(row("dev", "c", "$$sum", 1, "$$count", 1), row("dev", "b", "$$sum", 2, "$$count", 2));
        window.emitsNothing();
    }

    @Test
    public void theLengthIsMandatory() {
        assertThatThrownBy(() -> OperatorHarness.of(CountWindowOperator::new).open())
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining("length");
    }

    @Test
    public void lengthsBelowOneAreRefused() {
        assertThatThrownBy(() -> window(0).open()).hasMessage("option length is 0, expected at least 1");
        assertThatThrownBy(() -> window(2).option("every", -1).open())
                .hasMessage("option every is -1, expected at least 1");
    }

    private static OperatorSetup window(int length) {
        return OperatorHarness.of(CountWindowOperator::new).option("length", length);
    }
}
