// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.operator;

import static io.millrace.testkit.operator.PlanExpressions.column;
import static io.millrace.testkit.operator.PlanExpressions.greater;
import static io.millrace.testkit.operator.PlanExpressions.literal;
import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class OperatorHarnessTest {

    @Test
    public void expectationsTakeWhatCameOutInItsOrder() {
        OperatorHarness harness = OperatorHarness.of(Passing::new).open();

        harness.row("v", 1).watermark(7).batch(row("v", 2), row("v", 3));

        harness.emitsRow("v", 1)
                .emitsWatermark(7)
                .emitsRow("v", 2)
                .emitsRow("v", 3)
                .emitsNothing();
    }

    @Test
    public void anExpectationThatIsNotMetFails() {
        OperatorHarness harness = OperatorHarness.of(Passing::new).open();

        assertThatThrownBy(() -> harness.row("v", 1).emitsRow("v", 2)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> harness.row("v", 1).emitsBatch(row("v", 1))).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> harness.row("v", 1).emitsNothing()).isInstanceOf(AssertionError.class);
        assertThatThrownBy(harness::next).isInstanceOf(AssertionError.class);
    }

    @Test
    public void expressionsAreThoseOfTheEngine() {
        OperatorHarness harness = OperatorHarness.of(Conditional::new)
                .expression("condition", greater(column("v"), literal(1)))
                .open();

        harness.row("v", 2).emitsRow("v", 2).row("v", 1).emitsNothing();
        harness.row("v", "x").emitsError("invalid operation").emitsNothing();
    }

    @Test
    public void timersRunAtTheirInstants() {
        OperatorHarness harness =
                OperatorHarness.of(Ticking::new).startingAt(100).open();

        harness.at(109).emitsNothing();
        harness.at(135)
                .emitsWatermark(110)
                .emitsWatermark(120)
                .emitsWatermark(130)
                .emitsNothing();
    }

    @Test
    public void stateThatIsNotSavedShows() {
        OperatorHarness harness = OperatorHarness.of(Counting::new).open();

        assertThatThrownBy(() -> harness.row().row())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("replaced after every call");
    }

    @Test
    public void stateThatIsSavedServes() {
        OperatorHarness.of(CountingSafely::new)
                .open()
                .row()
                .row()
                .emitsWatermark(1)
                .emitsWatermark(2)
                .emitsNothing();
    }

    @Test
    public void stateThatIsNotNeutralShows() {
        OperatorHarness harness = OperatorHarness.of(() -> new Saving(List.of(new StringBuilder())))
                .open();

        assertThatThrownBy(harness::row).isInstanceOf(AssertionError.class).hasMessageContaining("StringBuilder");
    }

    @Test
    public void rowsKeptWithoutACopyShow() {
        OperatorHarness harness = OperatorHarness.of(Hoarding::new).open();

        assertThatThrownBy(() -> harness.row("v", 1).end().emitsBatch(row("v", 1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not yours any more");
    }

    @Test
    public void anyOtherExceptionIsAFaultOfTheOperator() {
        OperatorHarness harness = OperatorHarness.of(Failing::new).open();

        assertThatThrownBy(harness::row).isInstanceOf(IllegalStateException.class);
    }

    private static class Passing implements Operator {
        @Override
        public void open(OperatorContext context) throws Exception {}

        @Override
        public void row(Row row, Output out) {
            out.row(row);
        }
    }

    private static final class Conditional extends Passing {
        private OperatorContext context;

        @Override
        public void open(OperatorContext operatorContext) {
            context = operatorContext;
        }

        @Override
        public void row(Row row, Output out) {
            if (context.expression("condition").orElseThrow().isTrue(row)) out.row(row);
        }
    }

    private static final class Ticking extends Passing implements Checkpointed {
        private OperatorContext context;
        private long next;

        @Override
        public void open(OperatorContext operatorContext) {
            context = operatorContext;
            schedule(context.startMillis() + 10);
        }

        private void schedule(long atMillis) {
            next = atMillis;
            context.setTimer(atMillis);
        }

        @Override
        public void timer(long atMillis, Output out) {
            if (atMillis < next) return;
            out.watermark(atMillis);
            schedule(atMillis + 10);
        }

        @Override
        public Object save() {
            return next;
        }

        @Override
        public void restore(Object state, int version) {
            schedule((Long) state);
        }
    }

    private static class Counting extends Passing {
        long count;

        @Override
        public void row(Row row, Output out) {
            out.watermark(++count);
        }
    }

    private static final class CountingSafely extends Counting implements Checkpointed {
        @Override
        public Object save() {
            return count;
        }

        @Override
        public void restore(Object state, int version) {
            count = (Long) state;
        }
    }

    private static final class Saving extends Passing implements Checkpointed {
        private final Object state;

        Saving(Object state) {
            this.state = state;
        }

        @Override
        public Object save() {
            return state;
        }

        @Override
        public void restore(Object saved, int version) {}
    }

    private static final class Hoarding extends Passing {
        private static final List<Row> KEPT = new ArrayList<>();

        @Override
        public void row(Row row, Output out) {
            KEPT.add(row);
        }

        @Override
        public void end(Output out) {
            out.batch(new Batch(KEPT.subList(0, 1), Optional.empty(), false));
        }
    }

    private static final class Failing extends Passing {
        @Override
        public void row(Row row, Output out) {
            if (row.shape().size() == 0) throw new IllegalStateException("a bug");
            throw new EvaluationException("not a bug");
        }
    }
}
