// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.expression.Expression;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.api.row.Value;
import io.millrace.engine.expression.ExpressionCompiler;
import io.millrace.engine.fake.FakeRule;
import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Between;
import io.millrace.plan.expression.PlanExpression.Binary;
import io.millrace.plan.expression.PlanExpression.Column;
import io.millrace.plan.expression.PlanExpression.InList;
import io.millrace.plan.expression.PlanExpression.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.Test;

/** Against evaluating every condition: no row that meets one, or for which it fails, is kept from its rule. */
public class RuleIndexPropertyTest {
    private static final String[] COLUMNS = {"a", "b", "c"};
    private static final Shape SHAPE = Shape.of(List.of(COLUMNS));
    private static final BinaryOperator[] COMPARISONS = {
        BinaryOperator.EQUAL,
        BinaryOperator.EQUAL,
        BinaryOperator.NOT_EQUAL,
        BinaryOperator.LESS,
        BinaryOperator.LESS_OR_EQUAL,
        BinaryOperator.GREATER,
        BinaryOperator.GREATER_OR_EQUAL
    };

    private final Random random = new Random(20260302);
    private final ExpressionCompiler compiler = new ExpressionCompiler(
            name -> {
                throw new IllegalStateException("no functions here");
            },
            new FakeRule());
    private final RuleIndex index = new RuleIndex();
    private final List<Entry> entries = new ArrayList<>();

    private final class Entry extends IndexEntry {
        private final PlanExpression plan;
        private final Expression condition;
        private int taken;

        Entry(PlanExpression plan) {
            super(Optional.of(plan));
            this.plan = plan;
            this.condition = compiler.compile(plan);
        }

        @Override
        protected void take(Row row) {
            taken++;
        }

        boolean mustSee(Row row) {
            Value value = new Value();
            try {
                condition.evaluate(row, value);
            } catch (RuntimeException failure) {
                return true;
            }
            return value.isTrue() || !value.isAbsent() && !(value.object() instanceof Boolean);
        }
    }

    @Test
    public void rowsReachTheRulesThatNeedThemOnceAndFewOthers() {
        int needed = 0;
        int given = 0;
        for (int i = 0; i < 4_000; i++) {
            change();
            Row row = row();
            entries.forEach(entry -> entry.taken = 0);
            index.offer(row);
            for (Entry entry : entries) {
                boolean mustSee = entry.mustSee(row);
                assertThat(entry.taken).as("%s for %s", entry.plan, row).isBetween(mustSee ? 1 : 0, 1);
                needed += mustSee ? 1 : 0;
                given += entry.taken;
            }
        }
        assertThat(needed).isPositive();
        assertThat(given).as("rows given to rules").isLessThan(needed * 3);
    }

    private void change() {
        if (entries.size() > 200 || !entries.isEmpty() && random.nextInt(3) == 0) {
            index.remove(entries.remove(random.nextInt(entries.size())));
            return;
        }
        Entry entry = new Entry(condition(2));
        entries.add(entry);
        index.add(entry);
    }

    private PlanExpression condition(int depth) {
        if (depth > 0 && random.nextInt(3) > 0) {
            BinaryOperator operator = random.nextInt(8) == 0 ? BinaryOperator.OR : BinaryOperator.AND;
            return new Binary(operator, condition(depth - 1), condition(depth - 1));
        }
        return switch (random.nextInt(12)) {
            case 0 -> new Between(column(), constant(), constant(), random.nextBoolean());
            case 1 -> new InList(column(), List.of(constant(), constant()), random.nextBoolean());
            case 2 -> column();
            case 3 -> new Binary(comparison(), column(), column());
            case 4 -> new Binary(comparison(), constant(), column());
            default -> new Binary(comparison(), column(), constant());
        };
    }

    private BinaryOperator comparison() {
        return COMPARISONS[random.nextInt(COMPARISONS.length)];
    }

    private PlanExpression column() {
        return Column.of(COLUMNS[random.nextInt(COLUMNS.length)]);
    }

    private PlanExpression constant() {
        return new Literal(
                switch (random.nextInt(8)) {
                    case 0 -> "t" + random.nextInt(3);
                    case 1 -> random.nextInt(6) / 2.0;
                    case 2 -> random.nextInt(10) == 0 ? (Object) true : (Object) 1L;
                    case 3 -> random.nextBoolean() ? Long.MAX_VALUE : Long.MAX_VALUE - 1;
                    default -> (long) random.nextInt(6);
                });
    }

    private Row row() {
        Row row = new Row(SHAPE);
        IntStream.range(0, SHAPE.size()).forEach(slot -> fill(row, slot));
        return row;
    }

    private void fill(Row row, int slot) {
        switch (random.nextInt(14)) {
            case 0 -> row.set(slot, "t" + random.nextInt(3));
            case 1 -> row.set(slot, (Object) null);
            case 2 -> row.set(slot, random.nextBoolean());
            case 3 -> row.set(slot, List.of(1L));
            case 4 -> row.setDouble(slot, random.nextBoolean() ? Double.NaN : -0.0);
            case 5 -> row.setLong(slot, Long.MAX_VALUE - random.nextInt(2));
            case 6 -> {}
            case 7, 8 -> row.setDouble(slot, random.nextInt(6) / 2.0);
            default -> row.setLong(slot, random.nextInt(6));
        }
    }
}
