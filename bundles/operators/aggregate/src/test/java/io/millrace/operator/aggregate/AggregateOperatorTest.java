// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.aggregate;

import static io.millrace.testkit.operator.PlanExpressions.column;
import static io.millrace.testkit.operator.PlanExpressions.wildcard;
import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.operator.Batch;
import io.millrace.api.row.Row;
import io.millrace.api.row.WindowRange;
import io.millrace.functions.aggregate.AggregateFunctions;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.testkit.operator.OperatorHarness;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class AggregateOperatorTest {

    @Test
    public void aRowOutsideOfAnyWindowIsAGroupOfItsOwn() {
        OperatorHarness aggregate = by();

        aggregate.row("dev", "a", "v", 4).emitsBatch(row("dev", "a", "$$sum", 4, "$$count", 1));
        aggregate
                .row("dev", "b", "v", 5)
                .emitsBatch(row("dev", "b", "$$sum", 5, "$$count", 1))
                .emitsNothing();
    }

    @Test
    public void aBatchIsFoldedIntoItsGroups() {
        OperatorHarness aggregate = by(column("dev"));

        aggregate.batch(row("dev", "a", "v", 1), row("dev", "b", "v", 10), row("dev", "a", "v", 2), row("dev", "b"));

        aggregate.emitsBatch(row("dev", "a", "$$sum", 3, "$$count", 2), row("dev", "b", "$$sum", 10, "$$count", 2));
        aggregate.emitsNothing();
    }

    @Test
    public void batchesHaveNothingToDoWithEachOther() {
        OperatorHarness aggregate = by(column("dev"));

        aggregate.batch(row("dev", "a", "v", 1)).emitsBatch(row("dev", "a", "$$sum", 1, "$$count", 1));
        aggregate.batch(row("dev", "b", "v", 2)).emitsBatch(row("dev", "b", "$$sum", 2, "$$count", 1));
        aggregate.batch().emitsNothing();
    }

    @Test
    public void withoutKeysAnEmptyBatchIsARowWithoutValues() {
        by().batch().emitsBatch(row()).emitsNothing();
    }

    @Test
    public void groupsBelongToTheWindowOfTheirBatch() {
        OperatorHarness aggregate = by(column("dev"));
        Row first = Row.of(row("dev", "a", "v", 1));
        Optional<WindowRange> window = Optional.of(WindowRange.of(0, 1_000));

        aggregate.feed(new Batch(List.of(first), window, false));

        assertThat(aggregate.takeAll()).hasSize(1).first().satisfies(emitted -> {
            assertThat(emitted.toString()).startsWith("groups").endsWith("of [0, 1000)");
        });
    }

    @Test
    public void aggregatesThatDependOnTheOrderSeeTheBatchAsItIs() {
        OperatorHarness aggregate = OperatorHarness.of(AggregateOperator::new)
                .functions(AggregateFunctions.all())
                .keeping()
                .aggregate("$$all", "collect", column("v"))
                .open();

        aggregate.batch(row("v", 3), row("v", 1), row("v", 2)).emitsBatch(row("$$all", List.of(3L, 1L, 2L)));
    }

    @Test
    public void anErrorIsThatOfItsBatchOnly() {
        OperatorHarness aggregate = by(column("dev"));

        aggregate.batch(row("dev", "a", "v", 1), row("dev", "a", "v", "x")).emitsError("call func sum error");
        aggregate.batch(row("dev", "a", "v", 2)).emitsBatch(row("dev", "a", "$$sum", 2, "$$count", 1));
        aggregate.row("dev", "a", "v", "x").emitsError("call func sum error").emitsNothing();
    }

    @Test
    public void keptRowsAreToldTheAggregatesOfTheirBatch() {
        OperatorHarness aggregate = keepingRows();

        aggregate
                .batch(row("v", 1), row("x", "y", "v", 5))
                .emitsBatch(row("v", 1, "$$max", 5), row("x", "y", "v", 5, "$$max", 5));
        aggregate.batch(row("v", 2)).emitsBatch(row("v", 2, "$$max", 2)).emitsNothing();
    }

    @Test
    public void aKeptRowOutsideOfAnyWindowIsABatchOfItsOwn() {
        keepingRows().row("v", 1).emitsRow("v", 1, "$$max", 1).emitsNothing();
    }

    @Test
    public void keptRowsAreNoGroups() {
        OperatorHarness aggregate = keepingRows();

        aggregate.feed(new Batch(List.of(Row.of(row("v", 1))), Optional.of(WindowRange.of(0, 1_000)), false));

        assertThat(aggregate.nextBatch().grouped()).isFalse();
        aggregate.batch().emitsBatch();
    }

    @Test
    public void anErrorInAnAggregateIsThatOfTheWholeBatch() {
        OperatorHarness aggregate = keepingRows();

        aggregate.batch(row("v", 1), row("v", true)).emitsError("max").emitsNothing();
        aggregate.row("v", 3).emitsRow("v", 3, "$$max", 3).emitsNothing();
    }

    private static OperatorHarness keepingRows() {
        return OperatorHarness.of(AggregateOperator::new)
                .option("keepRows", true)
                .functions(AggregateFunctions.all())
                .keeping()
                .aggregate("$$max", "max", column("v"))
                .open();
    }

    private static OperatorHarness by(PlanExpression... keys) {
        return OperatorHarness.of(AggregateOperator::new)
                .functions(AggregateFunctions.all())
                .groupedBy(keys)
                .keeping("dev")
                .aggregate("$$sum", "sum", column("v"))
                .aggregate("$$count", "count", wildcard())
                .open();
    }
}
