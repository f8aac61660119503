// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.join;

import static io.millrace.testkit.operator.PlanExpressions.equal;
import static io.millrace.testkit.operator.PlanExpressions.item;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.testkit.operator.OperatorHarness;
import io.millrace.testkit.operator.OperatorSetup;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins of the sources {@code a} and {@code b}. */
final class Joins {
    private Joins() {}

    static PlanExpression column(String source, String name) {
        return new PlanExpression.Column(Optional.of(source), name);
    }

    static PlanExpression equalKeys() {
        return equal(column("a", "k"), column("b", "k"));
    }

    /** Pair by pair. */
    static OperatorSetup naive(String kind) {
        return OperatorHarness.of(JoinOperator::new)
                .ofJoinedRows()
                .option("sources", List.of("a", "b"))
                .option("kinds", List.of(kind));
    }

    /** By keys. */
    static OperatorSetup byKey(String kind) {
        return naive(kind)
                .expression("on1", equalKeys())
                .expressions("left1", item(column("a", "k"), "a.k"))
                .expressions("right1", item(column("b", "k"), "b.k"));
    }

    static OperatorHarness withTable(String kind, long rows) {
        return byKey(kind).option("tables", Map.of("b", rows)).open();
    }
}
