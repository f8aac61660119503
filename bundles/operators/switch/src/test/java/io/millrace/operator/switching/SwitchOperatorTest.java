// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.switching;

import static io.millrace.testkit.operator.PlanExpressions.column;
import static io.millrace.testkit.operator.PlanExpressions.greater;
import static io.millrace.testkit.operator.PlanExpressions.literal;
import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import io.millrace.functions.aggregate.AggregateFunctions;
import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.testkit.operator.OperatorHarness;
import io.millrace.testkit.operator.OperatorSetup;
import org.junit.Test;

public class SwitchOperatorTest {
    @Test
    public void aRowGoesEveryWayWhoseConditionItMeets() {
        OperatorHarness bands = setup(above(40), above(9)).open();

        bands.row("v", 42).emitsRow("v", 42).emitsRowTo(1, "v", 42).emitsNothing();
        bands.row("v", 31).emitsRowTo(1, "v", 31).emitsNothing();
        bands.row("v", 5).emitsNothing();
    }

    @Test
    public void itCanStopAtTheFirstMatch() {
        OperatorHarness bands =
                setup(above(40), above(9)).option("stopAtFirstMatch", true).open();

        bands.row("v", 42).emitsRow("v", 42).emitsNothing();
        bands.row("v", 31).emitsRowTo(1, "v", 31).emitsNothing();
    }

    @Test
    public void nullAndMissingAreNotTrue() {
        OperatorHarness flags = setup(column("ok")).open();

        flags.row("ok", null).row("v", 1).row("ok", false).emitsNothing();
        flags.row("ok", true).emitsRow("ok", true).emitsNothing();
    }

    @Test
    public void aRowThatCannotBeJudgedIsDroppedAndNotSentOnAsAnError() {
        OperatorHarness bands = setup(above(40), above(9)).open();

        bands.row("v", "x").emitsNothing();
        bands.row("v", 42).emitsRow("v", 42).emitsRowTo(1, "v", 42).emitsNothing();
    }

    @Test
    public void aBatchGoesAsAWholeAndItsFirstRowIsJudged() {
        OperatorHarness bands = setup(above(40), above(9)).open();

        bands.batch(row("v", 10), row("v", 50))
                .emitsBatchTo(1, row("v", 10), row("v", 50))
                .emitsNothing();
        bands.batch().emitsNothing();
    }

    @Test
    public void aBatchCanBeJudgedByAggregatesOverItsRows() {
        OperatorHarness busy = setup(greater(column("$$agg_0"), literal(2)))
                .option("folds", true)
                .functions(AggregateFunctions.all())
                .aggregate("$$agg_0", "count", literal(true))
                .open();

        busy.batch(row("v", 1), row("v", 2)).emitsNothing();
        busy.batch(row("v", 1), row("v", 2), row("v", 3)).emitsBatch(row("v", 1), row("v", 2), row("v", 3));
        busy.emitsNothing();
    }

    @Test
    public void watermarksPass() {
        setup(above(1)).open().watermark(5).emitsWatermark(5).emitsNothing();
    }

    @Test
    public void casesAreNeeded() {
        assertThatThrownBy(() -> OperatorHarness.of(SwitchOperator::new).open())
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining("cases");
    }

    private static PlanExpression above(long limit) {
        return greater(column("v"), literal(limit));
    }

    private static OperatorSetup setup(PlanExpression... conditions) {
        NamedPlanExpression[] cases = new NamedPlanExpression[conditions.length];
        for (int i = 0; i < cases.length; i++) {
            cases[i] = new NamedPlanExpression("case_" + i, conditions[i], true, false);
        }
        return OperatorHarness.of(SwitchOperator::new).expressions("cases", cases);
    }
}
