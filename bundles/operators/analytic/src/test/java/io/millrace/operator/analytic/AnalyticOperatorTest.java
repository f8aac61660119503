// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.analytic;

import static io.millrace.testkit.operator.PlanExpressions.analytic;
import static io.millrace.testkit.operator.PlanExpressions.column;
import static io.millrace.testkit.operator.PlanExpressions.equal;
import static io.millrace.testkit.operator.PlanExpressions.item;
import static io.millrace.testkit.operator.PlanExpressions.literal;
import static io.millrace.testkit.operator.PlanExpressions.plus;

import io.millrace.functions.analytic.AnalyticFunctions;
import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Partitions;
import io.millrace.testkit.operator.OperatorHarness;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class AnalyticOperatorTest {

    @Test
    public void putsResultsBehindTheColumns() {
        OperatorHarness lag = calls(analytic("lag", column("v")));

        lag.row("dev", "a", "v", 1).emitsRow("dev", "a", "v", 1);
        lag.row("dev", "b", "v", 2).emitsRow("dev", "b", "v", 2, "$$an_0", 1).emitsNothing();
    }

    @Test
    public void rowsOfOtherShapesHaveTheirResultsToo() {
        OperatorHarness lag = calls(analytic("lag", column("v")));

        lag.row("v", 1).emitsRow("v", 1);
        lag.row("x", true, "v", 2).emitsRow("x", true, "v", 2, "$$an_0", 1);
        lag.row("v", 3).emitsRow("v", 3, "$$an_0", 2);
        lag.row("y", 0).emitsRow("y", 0, "$$an_0", 3).emitsNothing();
    }

    @Test
    public void aCallSeesTheResultsOfThoseBeforeIt() {
        OperatorHarness nested = calls(
                analytic("lag", column("v")),
                analytic("lag", column("$$an_0")),
                analytic("acc_sum", plus(column("v"), literal(1))));

        nested.row("v", 1).emitsRow("v", 1, "$$an_2", 2.0);
        nested.row("v", 2).emitsRow("v", 2, "$$an_0", 1, "$$an_2", 5.0);
        nested.row("v", 3).emitsRow("v", 3, "$$an_0", 2, "$$an_1", 1, "$$an_2", 9.0);
    }

    @Test
    public void everyPartitionHasAHistory() {
        OperatorHarness lag = calls(by(10, "lag", column("k")));

        lag.row("k", "a", "v", 1).emitsRow("k", "a", "v", 1);
        lag.row("k", "b", "v", 2).emitsRow("k", "b", "v", 2);
        lag.row("k", "a", "v", 3).emitsRow("k", "a", "v", 3, "$$an_0", 1);
        lag.row("k", "b", "v", 4).emitsRow("k", "b", "v", 4, "$$an_0", 2).emitsNothing();
    }

    @Test
    public void partitionsAreToldApartByText() {
        OperatorHarness lag = calls(by(10, "lag", column("k")));

        lag.row("k", 1, "v", 1).emitsRow("k", 1, "v", 1);
        lag.row("k", "1", "v", 2).emitsRow("k", "1", "v", 2, "$$an_0", 1);
        lag.row("k", 1.0, "v", 3).emitsRow("k", 1.0, "v", 3, "$$an_0", 2);
        lag.row("k", null, "v", 4).emitsRow("k", null, "v", 4);
        lag.row("k", "", "v", 5).emitsRow("k", "", "v", 5);
        lag.row("v", 6).emitsRow("v", 6, "$$an_0", 4).emitsNothing();
    }

    @Test
    public void keysAreNotJoined() {
        OperatorHarness lag = calls(by(10, "lag", column("k"), column("l")));

        lag.row("k", "a", "l", "bc", "v", 1).emitsRow("k", "a", "l", "bc", "v", 1);
        lag.row("k", "ab", "l", "c", "v", 2).emitsRow("k", "ab", "l", "c", "v", 2);
        lag.row("k", "a", "l", "bc", "v", 3).emitsRow("k", "a", "l", "bc", "v", 3, "$$an_0", 1);
    }

    @Test
    public void aPartitionTooManyIsAnErrorOfItsEvents() {
        OperatorHarness lag = calls(by(2, "lag", column("k")));
        lag.row("k", "a", "v", 1).row("k", "b", "v", 2).takeAll();

        lag.row("k", "c", "v", 3).emitsError("no room for partition [c]").emitsNothing();
        lag.row("k", "a", "v", 4).emitsRow("k", "a", "v", 4, "$$an_0", 1).emitsNothing();
    }

    @Test
    public void manyPartitionsAreAllRemembered() {
        OperatorHarness lag = calls(by(1_000, "lag", column("k")));
        for (long k = 0; k < 300; k++) lag.row("k", k, "v", k).takeAll();

        for (long k = 0; k < 300; k++) lag.row("k", k, "v", 0).emitsRow("k", k, "v", 0, "$$an_0", k);
    }

    @Test
    public void onlyEventsThatMeetTheConditionAreRemembered() {
        OperatorHarness lag = calls(when(equal(column("ok"), literal(true))));

        lag.row("ok", true, "v", 1).emitsRow("ok", true, "v", 1);
        lag.row("ok", false, "v", 2).emitsRow("ok", false, "v", 2, "$$an_0", 1);
        lag.row("ok", true, "v", 3).emitsRow("ok", true, "v", 3, "$$an_0", 1);
    }

    @Test
    public void aConditionThatIsNotBooleanIsMet() {
        OperatorHarness lag = calls(when(column("ok")));

        lag.row("ok", 0, "v", 1).emitsRow("ok", 0, "v", 1);
        lag.row("ok", null, "v", 2).emitsRow("ok", null, "v", 2, "$$an_0", 1);
        lag.row("ok", false, "v", 3).emitsRow("ok", false, "v", 3, "$$an_0", 2);
        OperatorHarness failing = calls(when(plus(column("ok"), literal(1))));
        failing.row("ok", "x", "v", 1).emitsRow("ok", "x", "v", 1);
        failing.row("ok", "x", "v", 2).emitsRow("ok", "x", "v", 2, "$$an_0", 1);
    }

    @Test
    public void anErrorIsThatOfItsRowOnly() {
        OperatorHarness sum = calls(analytic("acc_sum", column("v")));

        sum.row("v", 1).emitsRow("v", 1, "$$an_0", 1.0);
        sum.row("v", "x").emitsError("call func acc_sum error: cannot convert string(x) to float64");
        sum.row("v", 2).emitsRow("v", 2, "$$an_0", 3.0).emitsNothing();
    }

    private static OperatorHarness calls(PlanExpression... calls) {
        NamedPlanExpression[] named = new NamedPlanExpression[calls.length];
        for (int i = 0; i < calls.length; i++) named[i] = item(calls[i], "$$an_" + i);
        return OperatorHarness.of(AnalyticOperator::new)
                .functions(AnalyticFunctions.all())
                .expressions("calls", named)
                .open();
    }

    private static PlanExpression by(long limit, String function, PlanExpression... keys) {
        Partitions partitions = new Partitions(List.of(keys), limit);
        return new PlanExpression.Analytic(function, List.of(column("v")), partitions, Optional.empty(), 0);
    }

    private static PlanExpression when(PlanExpression condition) {
        return new PlanExpression.Analytic(
                "lag", List.of(column("v")), new Partitions(List.of(), 1), Optional.of(condition), 0);
    }
}
