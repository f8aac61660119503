// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.batch.aggregate;

import static io.millrace.testkit.operator.PlanExpressions.column;
import static io.millrace.testkit.operator.Rows.row;

import io.millrace.functions.aggregate.AggregateFunctions;
import io.millrace.testkit.operator.OperatorHarness;
import org.junit.Test;

public class BatchAggregateOperatorTest {
    private final OperatorHarness operator = OperatorHarness.of(BatchAggregateOperator::new)
            .functions(AggregateFunctions.all())
            .keeping()
            .aggregate("$$avg", "avg", column("v"))
            .aggregate("$$max", "max", column("v"))
            .open();

    @Test
    public void eachRowIsToldOfTheWholeBatch() {
        operator.batch(row("v", 1), row("v", 9))
                .emitsBatch(row("v", 1, "$$avg", 5, "$$max", 9), row("v", 9, "$$avg", 5, "$$max", 9));
        operator.batch(row("v", 2))
                .emitsBatch(row("v", 2, "$$avg", 2, "$$max", 2))
                .emitsNothing();
    }

    @Test
    public void aRowIsABatchOfItsOwn() {
        operator.row("v", 3).emitsRow("v", 3, "$$avg", 3, "$$max", 3).emitsNothing();
    }

    @Test
    public void anEmptyBatchStaysEmpty() {
        operator.batch().emitsBatch().emitsNothing();
    }

    @Test
    public void anErrorIsOneOfTheWholeBatch() {
        operator.batch(row("v", 1), row("v", "x"))
                .emitsError("expected a number")
                .emitsNothing();
    }
}
