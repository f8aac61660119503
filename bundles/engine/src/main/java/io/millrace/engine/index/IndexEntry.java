// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.index;

import io.millrace.api.row.Row;
import io.millrace.plan.expression.PlanExpression;
import java.util.List;
import java.util.Optional;

/**
 * A rule in an index.
 *
 * <p><b>Threads:</b> confined to the thread of the index.
 */
public abstract class IndexEntry {
    private final Optional<ConstantTest> equality;
    private final Optional<ConstantTest> range;
    private final List<ConstantTest> needed;
    private long lastRow = -1;

    /** @param condition of the rule, or empty if it wants all rows */
    protected IndexEntry(Optional<PlanExpression> condition) {
        List<ConstantTest> tests = condition.map(ConstantTests::leading).orElse(List.of());
        equality = tests.stream().filter(ConstantTest::isEquality).findFirst();
        range = tests.stream().filter(ConstantTest::isRange).findFirst();
        int last = Math.max(
                equality.map(tests::indexOf).orElse(-1),
                range.map(tests::indexOf).orElse(-1));
        needed = List.copyOf(tests.subList(0, last + 1));
    }

    /** Takes a row that may meet the condition. */
    protected abstract void take(Row row);

    Optional<ConstantTest> equality() {
        return equality;
    }

    Optional<ConstantTest> range() {
        return range;
    }

    /** The tests that must not fail if the index shall decide. */
    List<ConstantTest> needed() {
        return needed;
    }

    /** Takes the row unless it took the row of this number before. */
    void offer(Row row, long number) {
        if (lastRow == number) return;
        lastRow = number;
        take(row);
    }
}
