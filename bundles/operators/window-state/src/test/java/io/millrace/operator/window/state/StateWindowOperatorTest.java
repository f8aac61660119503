// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.state;

import static io.millrace.testkit.operator.PlanExpressions.column;
import static io.millrace.testkit.operator.PlanExpressions.dividedBy;
import static io.millrace.testkit.operator.PlanExpressions.equal;
import static io.millrace.testkit.operator.PlanExpressions.greater;
import static io.millrace.testkit.operator.PlanExpressions.item;
import static io.millrace.testkit.operator.PlanExpressions.less;
import static io.millrace.testkit.operator.PlanExpressions.literal;
import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.functions.aggregate.AggregateFunctions;
import io.millrace.testkit.operator.OperatorHarness;
import io.millrace.testkit.operator.OperatorSetup;
import org.junit.Test;

public class StateWindowOperatorTest {

    @Test
    public void fromTheRowThatBeginsToTheOneThatEmits() {
        OperatorHarness window = window(9, 5).open();

        window.rowAt(1, "v", 3).rowAt(2, "v", 12).rowAt(3, "v", 8).emitsNothing();
        window.rowAt(4, "v", 4).emitsWindow(2, 4, row("v", 12), row("v", 8), row("v", 4));
        window.rowAt(5, "v", 1).rowAt(6, "v", 20).emitsNothing();
    }

    @Test
    public void theRowThatBeginsIsNotAskedWhetherItEmits() {
        OperatorHarness window = window(5, 100).open();

        window.row("v", 6).emitsNothing();
        window.row("v", 7).emitsBatch(row("v", 6), row("v", 7)).emitsNothing();
    }

    @Test
    public void withOneConditionTheNextRowThatMeetsItBeginsTheNextWindow() {
        OperatorHarness window = begins().open();

        window.rowAt(1, "ok", false).rowAt(2, "ok", true).rowAt(3, "ok", false).emitsNothing();
        window.rowAt(7, "ok", true).emitsWindow(2, 7, row("ok", true), row("ok", false));
        window.rowAt(8, "ok", true).emitsWindow(7, 8, row("ok", true)).emitsNothing();
    }

    @Test
    public void eachPartitionHasWindowsOfItsOwn() {
        OperatorHarness window = begins().expressions("partition", item("k")).open();

        window.row("k", "a", "ok", true).row("k", "b", "ok", true).row("k", "a", "ok", false);
        window.row("k", "b", "ok", true).emitsBatch(row("k", "b", "ok", true));
        window.row("k", "a", "ok", true)
                .emitsBatch(row("k", "a", "ok", true), row("k", "a", "ok", false))
                .emitsNothing();
    }

    @Test
    public void partitionsAreToldApartByTextAndNullIsOne() {
        OperatorHarness window =
                begins().expressions("partition", item("k"), item("l")).open();

        window.row("k", 1, "l", null, "ok", true)
                .row("k", 1, "l", "", "ok", true)
                .emitsNothing();
        window.row("k", "1", "ok", true)
                .emitsBatch(row("k", 1, "l", null, "ok", true))
                .emitsNothing();
    }

    @Test
    public void nullAndErrorsMeetNoCondition() {
        OperatorHarness window = OperatorHarness.of(StateWindowOperator::new)
                .expression("begin", equal(dividedBy(literal(1), column("v")), literal(1)))
                .open();

        window.row("v", 0).row("v", null).row("v", 1).row("v", 0).emitsNothing();
        window.row("v", 1).emitsBatch(row("v", 1), row("v", 0)).emitsNothing();
    }

    @Test
    public void aWindowIsFoldedIntoGroups() {
        OperatorHarness window = window(9, 5)
                .functions(AggregateFunctions.all())
                .keeping()
                .aggregate("$$max", "max", column("v"))
                .open();

        window.row("v", 10)
                .row("v", 30)
                .row("v", 1)
                .emitsBatch(row("$$max", 30))
                .emitsNothing();
    }

    @Test
    public void needsAConditionToBegin() {
        assertThatThrownBy(() -> OperatorHarness.of(StateWindowOperator::new).open())
                .hasMessageContaining("needs the expression begin");
    }

    private static OperatorSetup window(long above, long below) {
        return OperatorHarness.of(StateWindowOperator::new)
                .expression("begin", greater(column("v"), literal(above)))
                .expression("emit", less(column("v"), literal(below)));
    }

    private static OperatorSetup begins() {
        return OperatorHarness.of(StateWindowOperator::new).expression("begin", column("ok"));
    }
}
