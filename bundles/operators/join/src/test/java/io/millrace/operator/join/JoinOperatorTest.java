// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.join;

import static io.millrace.operator.join.Joins.column;
import static io.millrace.testkit.operator.PlanExpressions.equal;
import static io.millrace.testkit.operator.PlanExpressions.less;
import static io.millrace.testkit.operator.PlanExpressions.plus;
import static io.millrace.testkit.operator.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import io.millrace.api.operator.Batch;
import io.millrace.api.row.Row;
import io.millrace.api.row.WindowRange;
import io.millrace.testkit.operator.Emitted;
import io.millrace.testkit.operator.OperatorHarness;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class JoinOperatorTest {
    private static final Map<String, Object> A1 = row("a.k", 1L, "a.v", "one");
    private static final Map<String, Object> A2 = row("a.k", 2L, "a.v", "two");
    private static final Map<String, Object> B1 = row("b.k", 1L, "b.w", 10L);
    private static final Map<String, Object> B3 = row("b.k", 3L, "b.w", 30L);
    private static final Map<String, Object> A1_B1 = row("a.k", 1L, "a.v", "one", "b.k", 1L, "b.w", 10L);

    @Test
    public void innerKeepsPairsOnly() {
        Joins.byKey("inner").open().batch(A1, B1, A2, B3).emitsBatch(A1_B1).emitsNothing();
    }

    @Test
    public void leftKeepsRowsOfTheLeftAlone() {
        Joins.byKey("left").open().batch(B3, A2, A1, B1).emitsBatch(A2, A1_B1);
    }

    @Test
    public void rightPutsItsOwnRowsFirst() {
        Joins.byKey("right")
                .open()
                .batch(A1, B3, A2, B1)
                .emitsBatch(B3, row("b.k", 1L, "b.w", 10L, "a.k", 1L, "a.v", "one"));
    }

    @Test
    public void fullKeepsRowsOfBothSidesAlone() {
        Joins.byKey("full").open().batch(A1, B1, A2, B3).emitsBatch(A1_B1, A2, B3);
    }

    @Test
    public void crossPairsAllRowsAndNeedsBothSides() {
        Joins.naive("cross")
                .open()
                .batch(row("a.v", 1L), row("a.v", 2L), row("b.w", 3L), row("b.w", 4L))
                .emitsBatch(
                        row("a.v", 1L, "b.w", 3L),
                        row("a.v", 1L, "b.w", 4L),
                        row("a.v", 2L, "b.w", 3L),
                        row("a.v", 2L, "b.w", 4L))
                .batch(row("a.v", 1L))
                .emitsNothing();
    }

    @Test
    public void nothingMatchesNull() {
        Joins.byKey("full")
                .open()
                .batch(row("a.k", null, "a.v", 1L), row("a.v", 2L), row("b.k", null))
                .emitsBatch(row("a.k", null, "a.v", 1L), row("a.v", 2L), row("b.k", null));
    }

    @Test
    public void withoutMatchNothingIsEmitted() {
        Joins.byKey("inner").open().batch(A1, B3).emitsNothing().batch().emitsNothing();
    }

    @Test
    public void comparisonsGoPairByPair() {
        Joins.naive("left")
                .expression("on1", less(column("a", "k"), column("b", "k")))
                .open()
                .batch(A1, A2, row("a.k", 9L), B3)
                .emitsBatch(
                        row("a.k", 1L, "a.v", "one", "b.k", 3L, "b.w", 30L),
                        row("a.k", 2L, "a.v", "two", "b.k", 3L, "b.w", 30L),
                        row("a.k", 9L));
    }

    @Test
    public void aConditionThatIsNoConditionIsAnErrorOfTheBatch() {
        OperatorHarness join = Joins.naive("inner")
                .expression("on1", plus(column("a", "k"), column("b", "k")))
                .open();
        join.batch(A1, B1).emitsError("run Join error: invalid join condition that returns non-bool value int64(2)");
        join.batch(row("a.v", 1L), B1).emitsError("returns non-bool value null").emitsNothing();
    }

    @Test
    public void keysThatCannotBeComparedAreAnErrorOfTheBatch() {
        Joins.byKey("left")
                .open()
                .batch(row("a.k", "x"), row("b.k", 10L))
                .emitsError("run Join error: invalid operation")
                .emitsNothing();
    }

    @Test
    public void joinsFollowEachOtherFromTheLeft() {
        OperatorHarness joins = OperatorHarness.of(JoinOperator::new)
                .ofJoinedRows()
                .option("sources", List.of("a", "b", "c"))
                .option("kinds", List.of("left", "left"))
                .expression("on1", equal(column("a", "k"), column("b", "k")))
                .expression("on2", equal(column("b", "k"), column("c", "k")))
                .open();
        joins.batch(A1, A2, B1, row("c.k", 1L, "c.z", 5L))
                .emitsBatch(row("a.k", 1L, "a.v", "one", "b.k", 1L, "b.w", 10L, "c.k", 1L, "c.z", 5L), A2);
    }

    @Test
    public void joinedRowsHaveTheTimeOfTheirWindowAndTheMetadataOfAllTheirSources() {
        OperatorHarness join = Joins.byKey("inner").open();
        Row a = Row.of(A1);
        a.setMetadata(Map.of("a", Map.of("topic", "x")));
        Row b = Row.of(B1);
        b.setMetadata(Map.of("b", Map.of("topic", "y")));
        join.feed(new Batch(List.of(a, b), Optional.of(WindowRange.of(10, 20)), false));
        Emitted.RowContent joined = join.nextBatch().contents().get(0);
        assertThat(joined.timestamp()).isEqualTo(20);
        assertThat(joined.window()).contains(WindowRange.of(10, 20));
        assertThat(joined.metadata()).isEqualTo(Map.of("a", Map.of("topic", "x"), "b", Map.of("topic", "y")));
    }

    @Test
    public void theNewestRowsOfATableAreJoinedWithEachEvent() {
        OperatorHarness join = Joins.withTable("left", 2);
        join.feed(Row.of(B1)).feed(Row.of(B3)).emitsNothing();
        join.feed(Row.of(A1)).emitsBatch(A1_B1);
        join.feed(Row.of(row("b.k", 2L))).emitsNothing();
        join.feed(Row.of(A1)).emitsBatch(A1);
        join.feed(Row.of(A2)).emitsBatch(row("a.k", 2L, "a.v", "two", "b.k", 2L));
    }

    @Test
    public void aRightJoinShowsAllRowsOfATableEachTime() {
        OperatorHarness join = Joins.withTable("right", 3);
        join.feed(Row.of(B1)).feed(Row.of(B3));
        join.feed(Row.of(A2)).emitsBatch(B1, B3).feed(Row.of(A2)).emitsBatch(B1, B3);
    }

    @Test
    public void optionsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> Joins.naive("outer").open())
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining("option kinds has outer, expected inner, left, right, full or cross");
        assertThatThrownBy(() ->
                        Joins.naive("left").option("sources", List.of("a")).open())
                .hasMessageContaining("option kinds has 1 items, expected 0");
    }
}
