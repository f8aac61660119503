// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.having;

import static io.millrace.testkit.operator.PlanExpressions.call;
import static io.millrace.testkit.operator.PlanExpressions.column;
import static io.millrace.testkit.operator.PlanExpressions.greater;
import static io.millrace.testkit.operator.PlanExpressions.literal;
import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.testkit.function.FakeHits;
import io.millrace.testkit.operator.OperatorHarness;
import java.util.Map;
import org.junit.Test;

public class HavingOperatorTest {
    private final OperatorHarness having = having(greater(column("$$sum"), literal(5)));

    @Test
    public void passesGroupsForWhichTheConditionIsTrue() {
        having.groups(row("dev", "a", "$$sum", 3), row("dev", "b", "$$sum", 9));

        having.emitsBatch(row("dev", "b", "$$sum", 9)).emitsNothing();
    }

    @Test
    public void aBatchOfWhichGroupsPassIsOneHit() {
        OperatorHarness twice = OperatorHarness.of(HavingOperator::new)
                .functions(Map.of("hits", FakeHits.COUNT))
                .expression("condition", greater(column("$$left"), call("hits")))
                .open();

        twice.groups(row("$$left", 2), row("$$left", 2)).emitsBatch(row("$$left", 2), row("$$left", 2));
        twice.groups(row("$$left", 1)).emitsNothing();
        twice.groups(row("$$left", 2)).emitsBatch(row("$$left", 2));
        twice.groups(row("$$left", 2)).emitsNothing();
    }

    @Test
    public void nothingLeftIsNothingEmitted() {
        having.groups(row("$$sum", 3)).emitsNothing();
    }

    @Test
    public void aComparisonWithNullIsFalseAndNoError() {
        having.groups(row("$$sum", null), row()).emitsNothing();
    }

    @Test
    public void aConditionThatIsNullIsAnErrorOfTheWholeBatch() {
        OperatorHarness flagged = having(column("$$ok"));

        flagged.groups(row("$$ok", true), row("$$ok", null))
                .emitsError("run Having error: ")
                .emitsNothing();
        flagged.groups(row("x", 1)).emitsError("run Having error: ").emitsNothing();
        flagged.groups(row("$$ok", true)).emitsBatch(row("$$ok", true)).emitsNothing();
    }

    @Test
    public void aConditionThatIsNotBooleanIsAnError() {
        having(column("$$sum"))
                .groups(row("$$sum", 3))
                .emitsError("run Having error: invalid condition that returns non-bool value int64(3)");
    }

    @Test
    public void anErrorTakesThePlaceOfTheBatch() {
        having.groups(row("$$sum", 9), row("$$sum", "x"))
                .emitsError("run Having error: invalid operation")
                .emitsNothing();
    }

    @Test
    public void aRowOutsideOfAnyWindowIsAnError() {
        having.row("$$sum", 9).emitsError("run Having error: ").emitsNothing();
    }

    @Test
    public void theConditionIsNeeded() {
        assertThatThrownBy(() -> OperatorHarness.of(HavingOperator::new).open())
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining("condition");
    }

    private static OperatorHarness having(PlanExpression condition) {
        return OperatorHarness.of(HavingOperator::new)
                .expression("condition", condition)
                .open();
    }
}
