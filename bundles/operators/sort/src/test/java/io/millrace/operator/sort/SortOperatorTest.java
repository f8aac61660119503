// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.sort;

import static io.millrace.testkit.operator.PlanExpressions.column;
import static io.millrace.testkit.operator.PlanExpressions.item;
import static io.millrace.testkit.operator.PlanExpressions.literal;
import static io.millrace.testkit.operator.PlanExpressions.plus;
import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.testkit.operator.OperatorHarness;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.Test;

public class SortOperatorTest {
    private final OperatorHarness ascending = by(false, item("v"));
    private final OperatorHarness descending = by(true, item("v"));

    @Test
    public void sortsNumbersOfBothKinds() {
        ascending.batch(row("v", 3), row("v", 1.5), row("v", -2)).emitsBatch(row("v", -2), row("v", 1.5), row("v", 3));
        descending.batch(row("v", 3), row("v", 1.5), row("v", 9)).emitsBatch(row("v", 9), row("v", 3), row("v", 1.5));
    }

    @Test
    public void sortsTextsByTheirBytes() {
        ascending.batch(row("v", "b"), row("v", "ä"), row("v", "B"), row("v", ""));

        ascending.emitsBatch(row("v", ""), row("v", "B"), row("v", "b"), row("v", "ä"));
    }

    @Test
    public void sortsInstants() {
        Instant early = Instant.EPOCH;
        Instant late = early.plusNanos(1);

        ascending.batch(row("v", late), row("v", early)).emitsBatch(row("v", early), row("v", late));
    }

    @Test
    public void nullAndMissingComeLastInBothDirections() {
        ascending.batch(row("v", null), row("v", 2), row("k", 0), row("v", 1));
        ascending.emitsBatch(row("v", 1), row("v", 2), row("v", null), row("k", 0));

        descending.batch(row("v", null), row("v", 1), row("k", 0), row("v", 3));
        descending.emitsBatch(row("v", 3), row("v", 1), row("v", null), row("k", 0));
    }

    @Test
    public void equalRowsKeepTheirOrder() {
        ascending.batch(row("v", 1, "n", 1), row("v", 0), row("v", 1, "n", 2), row("v", 1.0, "n", 3));
        ascending.emitsBatch(row("v", 0), row("v", 1, "n", 1), row("v", 1, "n", 2), row("v", 1.0, "n", 3));

        descending.batch(row("v", 1, "n", 1), row("v", 1, "n", 2)).emitsBatch(row("v", 1, "n", 1), row("v", 1, "n", 2));
    }

    @Test
    public void booleansHaveNoOrderSoThatTheNextKeyDecides() {
        OperatorHarness sort = OperatorHarness.of(SortOperator::new)
                .expressions("keys", item("ok"), item("v"))
                .option("descending", List.of(false, true))
                .open();

        sort.batch(row("ok", true, "v", 1), row("ok", false, "v", 2), row("ok", true, "v", 3));

        sort.emitsBatch(row("ok", true, "v", 3), row("ok", false, "v", 2), row("ok", true, "v", 1));
    }

    @Test
    public void everyKeyHasItsOwnDirection() {
        OperatorHarness sort = OperatorHarness.of(SortOperator::new)
                .expressions("keys", item("dev"), item("v"))
                .option("descending", List.of(false, true))
                .open();

        sort.batch(row("dev", "a", "v", 1), row("dev", "b", "v", 1), row("dev", "a", "v", 2));

        sort.emitsBatch(row("dev", "a", "v", 2), row("dev", "a", "v", 1), row("dev", "b", "v", 1));
    }

    @Test
    public void theFirstValueFixesTheKindOfAKey() {
        ascending.batch(row("v", null), row("v", 1.0), row("v", "x"));

        ascending
                .emitsError("run Order By error: incompatible types for comparison: float64 and string")
                .emitsNothing();
        ascending
                .batch(row("v", true), row("v", 1))
                .emitsError("bool and int64")
                .emitsNothing();
    }

    @Test
    public void listsAndObjectsDoNotCompare() {
        ascending
                .batch(row("v", List.of(1L)))
                .emitsError("run Order By error: incompatible types")
                .emitsNothing();
        ascending
                .batch(row("v", Map.of()))
                .emitsError("run Order By error: incompatible types")
                .emitsNothing();
    }

    @Test
    public void anErrorInAKeyIsTheErrorOfTheBatch() {
        OperatorHarness sort = by(false, item(plus(column("v"), literal(1)), "v + 1"));

        sort.batch(row("v", 1), row("v", "x"))
                .emitsError("run Order By error: ")
                .emitsNothing();
    }

    @Test
    public void singleRowsAndEmptyBatchesPass() {
        ascending.row("v", List.of()).emitsRow("v", List.of());
        ascending.batch().emitsBatch().emitsNothing();
    }

    @Test
    public void hugeNumbersOfBothKindsHaveOneOrder() {
        long edge = 1L << 53;
        Random random = new Random(7);
        for (int round = 0; round < 50; round++) {
            List<Map<String, Object>> rows = IntStream.range(0, 200)
                    .mapToObj(i -> edge + random.nextInt(4))
                    .map(value -> random.nextBoolean() ? row("v", value) : row("v", (double) value))
                    .toList();

            ascending.batch(arrayOf(rows));

            double[] sorted = ascending.nextBatch().rows().stream()
                    .mapToDouble(row -> ((Number) row.get("v")).doubleValue())
                    .toArray();
            assertThat(sorted).isEqualTo(Arrays.stream(sorted).sorted().toArray());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object>[] arrayOf(List<Map<String, Object>> rows) {
        return rows.toArray(Map[]::new);
    }

    private static OperatorHarness by(boolean descending, NamedPlanExpression key) {
        return OperatorHarness.of(SortOperator::new)
                .expressions("keys", key)
                .option("descending", List.of(descending))
                .open();
    }
}
