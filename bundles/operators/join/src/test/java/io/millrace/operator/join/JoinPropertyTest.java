// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.join;

import static io.millrace.operator.join.Joins.column;
import static io.millrace.operator.join.Joins.equalKeys;
import static io.millrace.testkit.operator.PlanExpressions.binary;
import static io.millrace.testkit.operator.PlanExpressions.less;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.operator.Batch;
import io.millrace.api.row.Row;
import io.millrace.api.row.WindowRange;
import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.testkit.operator.OperatorHarness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.Test;

/** However keys are spread and whatever they are, rows found by key are those that comparing all pairs gives. */
public class JoinPropertyTest {
    private static final Object[] NUMBERS = {0L, 1L, 2L, 1.0, 2.5, -0.0, 9007199254740993L, 9007199254740992.0};
    private static final Object[] TEXTS = {"x", "y", "", "xx"};
    private static final Object[] MIXED = {1L, "x", true, 2.5, List.of(1L)};

    private final Random random = new Random(7);

    @Test
    public void numbers() {
        compareForAllKinds(NUMBERS, 60);
    }

    @Test
    public void texts() {
        compareForAllKinds(TEXTS, 60);
    }

    @Test
    public void keysOfDifferentKindsAreAnErrorEitherWay() {
        compareForAllKinds(MIXED, 60);
    }

    private void compareForAllKinds(Object[] values, int rounds) {
        for (String kind : List.of("inner", "left", "right", "full")) {
            OperatorHarness byKey = Joins.byKey(kind).open();
            OperatorHarness naive =
                    Joins.naive(kind).expression("on1", equalKeys()).open();
            compare(byKey, naive, values, rounds);
            PlanExpression rest = less(column("a", "n"), column("b", "n"));
            PlanExpression on = binary(equalKeys(), BinaryOperator.AND, rest);
            compare(
                    Joins.byKey(kind)
                            .expression("on1", on)
                            .expression("rest1", rest)
                            .open(),
                    Joins.naive(kind).expression("on1", on).open(),
                    values,
                    rounds);
        }
    }

    private void compare(OperatorHarness byKey, OperatorHarness naive, Object[] values, int rounds) {
        for (int round = 0; round < rounds; round++) {
            Batch batch = batch(values);
            byKey.feed(batch);
            naive.feed(batch);
            assertThat(byKey.takeAll())
                    .as("join of %s", batch.rows())
                    .usingRecursiveComparison()
                    .isEqualTo(naive.takeAll());
        }
    }

    private Batch batch(Object[] values) {
        List<Row> rows = new ArrayList<>();
        int count = random.nextInt(12);
        for (int i = 0; i < count; i++) rows.add(row(random.nextBoolean() ? "a" : "b", i, values));
        return new Batch(rows, Optional.of(WindowRange.of(0, 10)), false);
    }

    private Row row(String source, long number, Object[] values) {
        Map<String, Object> columns = new LinkedHashMap<>();
        if (random.nextInt(8) > 0) columns.put(source + ".k", random.nextInt(8) > 0 ? pick(values) : null);
        columns.put(source + ".n", number);
        return Row.of(columns);
    }

    private Object pick(Object[] values) {
        return values[random.nextInt(values.length)];
    }
}
