// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.limit;

import static io.millrace.testkit.operator.Rows.row;

import io.millrace.testkit.operator.OperatorHarness;
import org.junit.Test;

public class LimitOperatorTest {

    @Test
    public void passesTheFirstRowsOfEachBatch() {
        OperatorHarness limit = limit(2);

        limit.batch(row("v", 1), row("v", 2), row("v", 3)).emitsBatch(row("v", 1), row("v", 2));
        limit.batch(row("v", 4), row("v", 5)).emitsBatch(row("v", 4), row("v", 5));
        limit.batch(row("v", 6)).emitsBatch(row("v", 6)).emitsNothing();
    }

    @Test
    public void countsPerBatchAndNotPerRule() {
        OperatorHarness limit = limit(1);

        limit.row("v", 1).emitsRow("v", 1);
        limit.row("v", 2).emitsRow("v", 2).emitsNothing();
    }

    @Test
    public void aLimitOfZeroPassesNothing() {
        limit(0).batch(row("v", 1)).row("v", 2).batch().emitsNothing();
    }

    @Test
    public void anEmptyBatchStaysOne() {
        limit(1).batch().emitsBatch().emitsNothing();
    }

    private static OperatorHarness limit(int count) {
        return OperatorHarness.of(LimitOperator::new).option("limit", count).open();
    }
}
