// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Operator;
import io.millrace.api.row.Row;
import io.millrace.api.row.WindowRange;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Drives one operator with rows, batches, watermarks and a clock that is turned by hand, and says what must come out:
 *
 * <pre>{@code
 * OperatorHarness window = OperatorHarness.of(CountWindowOperator::new).option("length", 2).open();
 * window.row("v", 1).emitsNothing();
 * window.row("v", 2).emitsBatch(row("v", 1), row("v", 2)).emitsNothing();
 * }</pre>
 *
 * <p>Expectations take what came out in its order; {@code emitsNothing} demands that nothing is left. Expressions and
 * panes are those of the engine.
 *
 * <p><b>What it does to the operator.</b> Every step is done twice. Once on one instance that lives all the way; and
 * once on an instance that is thrown away after each call, its timers included, in favour of a new one: that one is
 * given the saved state if the operator is {@link io.millrace.api.checkpoint.Checkpointed}, and nothing if it is not.
 * Both must emit the same after every step, floats within rounding, so state that is not saved, or that cannot be
 * restored, shows. State must consist of neutral values. Rows and batches are lent: when the call returns they hold
 * something else, so a row that was kept without a copy shows too.
 *
 * <p><b>Errors:</b> an {@link io.millrace.api.error.EvaluationException} is collected as an error of the row or batch;
 * any other exception is a fault of the operator and fails the test.
 *
 * <p><b>Threads:</b> confined to one thread.
 */
public final class OperatorHarness {
    private final List<OperatorLane> lanes;
    private final LentRows rows = new LentRows();
    private final Deque<Emitted> emitted = new ArrayDeque<>();

    OperatorHarness(OperatorSetup setup) {
        lanes = List.of(new OperatorLane(setup, false), new OperatorLane(setup, true));
    }

    /** @param instances makes instances as the framework would, each one new */
    public static OperatorSetup of(Supplier<? extends Operator> instances) {
        return new OperatorSetup(instances);
    }

    /** Turns the clock on to an instant and runs the timers on the way, each at its own instant. */
    public OperatorHarness at(long millis) {
        return each(lane -> lane.turnTo(millis));
    }

    /** Gives a row that arrives now; columns and values as for {@link Rows#row}. */
    public OperatorHarness row(Object... columnsAndValues) {
        return rowAt(lanes.get(0).now(), columnsAndValues);
    }

    /** Gives a row with a timestamp. */
    public OperatorHarness rowAt(long timestamp, Object... columnsAndValues) {
        Row row = Row.of(Rows.row(columnsAndValues));
        row.setTimestamp(timestamp);
        return feed(row);
    }

    /** Gives a row with all that belongs to it. */
    public OperatorHarness feed(Row row) {
        return step((operator, out) -> operator.row(rows.lend(row), out));
    }

    /** Gives rows that belong to no window. */
    @SafeVarargs
    public final OperatorHarness batch(Map<String, Object>... contents) {
        return feed(new Batch(Arrays.stream(contents).map(Row::of).toList(), Optional.empty(), false));
    }

    /** Gives groups, as they come out of an aggregation. */
    @SafeVarargs
    public final OperatorHarness groups(Map<String, Object>... contents) {
        return feed(new Batch(Arrays.stream(contents).map(Row::of).toList(), Optional.empty(), true));
    }

    public OperatorHarness feed(Batch batch) {
        return step((operator, out) ->
                operator.batch(new Batch(rows.lend(batch.rows()), batch.window(), batch.grouped()), out));
    }

    public OperatorHarness watermark(long millis) {
        return step((operator, out) -> operator.watermark(millis, out));
    }

    /** All inputs end. */
    public OperatorHarness end() {
        return step(Operator::end);
    }

    /** Closes the operator. */
    public void close() {
        lanes.forEach(OperatorLane::close);
    }

    private OperatorHarness step(OperatorLane.Step step) {
        return each(lane -> lane.step((operator, out) -> {
            try {
                step.apply(operator, out);
            } finally {
                rows.takeBack();
            }
        }));
    }

    private OperatorHarness each(Consumer<OperatorLane> action) {
        lanes.forEach(action);
        List<Emitted> expected = lanes.get(0).take();
        assertThat(lanes.get(1).take())
                .as("emitted by an operator that is replaced after every call")
                .usingRecursiveComparison()
                .withEqualsForType(OperatorHarness::isWithinRounding, Double.class)
                .isEqualTo(expected);
        emitted.addAll(expected);
        return this;
    }

    /** An operator that begins anew may add floats up in another order. */
    private static boolean isWithinRounding(Double a, Double b) {
        return a.equals(b) || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
    }

    /** The next thing that came out, for expectations that are not among those here. */
    public Emitted next() {
        assertThat(emitted).as("emitted").isNotEmpty();
        return emitted.remove();
    }

    /** The next thing that came out, which must be a batch. */
    public Emitted.RowBatch nextBatch() {
        return next(Emitted.RowBatch.class);
    }

    /** Everything that came out and was not asked for yet. */
    public List<Emitted> takeAll() {
        List<Emitted> all = List.copyOf(emitted);
        emitted.clear();
        return all;
    }

    public OperatorHarness emitsRow(Object... columnsAndValues) {
        Emitted.SingleRow row = next(Emitted.SingleRow.class);
        assertThat(row.content().values()).isEqualTo(Rows.row(columnsAndValues));
        return this;
    }

    /** The next thing is a batch of these rows in this order, whatever its window. */
    @SafeVarargs
    public final OperatorHarness emitsBatch(Map<String, Object>... expected) {
        assertThat(nextBatch().rows()).containsExactly(expected);
        return this;
    }

    /** The next thing is a batch of these rows, and all of them belong to this window. */
    @SafeVarargs
    public final OperatorHarness emitsWindow(long start, long end, Map<String, Object>... expected) {
        Emitted.RowBatch batch = nextBatch();
        Optional<WindowRange> window = Optional.of(WindowRange.of(start, end));
        assertThat(batch.window()).as("window of " + batch).isEqualTo(window);
        assertThat(batch.rows()).as("rows of " + batch).containsExactly(expected);
        assertThat(batch.contents()).allSatisfy(row -> assertThat(row.window()).isEqualTo(window));
        return this;
    }

    /** The next thing is this row in a further way out. */
    public OperatorHarness emitsRowTo(int outlet, Object... columnsAndValues) {
        assertThat(rowsTo(outlet)).containsExactly(Rows.row(columnsAndValues));
        return this;
    }

    /** The next thing is a batch of these rows in a further way out. */
    @SafeVarargs
    public final OperatorHarness emitsBatchTo(int outlet, Map<String, Object>... expected) {
        assertThat(rowsTo(outlet)).containsExactly(expected);
        return this;
    }

    private List<Map<String, Object>> rowsTo(int outlet) {
        Emitted.ToOutlet sent = next(Emitted.ToOutlet.class);
        assertThat(sent.index()).as("outlet of " + sent.emitted()).isEqualTo(outlet);
        return sent.emitted() instanceof Emitted.RowBatch batch
                ? batch.rows()
                : List.of(((Emitted.SingleRow) sent.emitted()).content().values());
    }

    public OperatorHarness emitsWatermark(long millis) {
        assertThat(next()).isEqualTo(new Emitted.Watermark(millis));
        return this;
    }

    /** The next thing is an error whose message contains this. */
    public OperatorHarness emitsError(String part) {
        assertThat(next(Emitted.Error.class).message()).contains(part);
        return this;
    }

    public OperatorHarness drops(String reason) {
        assertThat(next()).isEqualTo(new Emitted.Dropped(reason));
        return this;
    }

    /** Nothing came out that was not asked for. */
    public OperatorHarness emitsNothing() {
        assertThat(takeAll()).as("emitted").isEmpty();
        return this;
    }

    private <T extends Emitted> T next(Class<T> kind) {
        Emitted next = next();
        assertThat(next).isInstanceOf(kind);
        return kind.cast(next);
    }
}
