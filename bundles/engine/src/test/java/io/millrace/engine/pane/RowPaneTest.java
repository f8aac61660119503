// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import static io.millrace.engine.fake.Values.row;
import static io.millrace.engine.fake.Values.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.operator.Pane;
import io.millrace.api.row.Row;
import io.millrace.engine.fake.CollectingOutput;
import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Binary;
import io.millrace.plan.expression.PlanExpression.Column;
import io.millrace.plan.expression.PlanExpression.Literal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;

public class RowPaneTest {
    private static final Optional<PlanExpression> POSITIVE =
            Optional.of(new Binary(BinaryOperator.GREATER, Column.of("v"), new Literal(0L)));

    private final PaneFixture fixture = new PaneFixture();
    private final Pane pane = fixture.rows(Optional.empty());

    @Test
    public void rowsComeOutInOrderAndAsTheyWere() {
        Row row = row("v", 1L);
        pane.add(row);
        row.set(0, 2L);
        pane.add(row);
        row.set(0, 99L);
        assertThat(PaneFixture.rowsOf(pane)).containsExactly(values("v", 1L), values("v", 2L));
        assertThat(pane.rowCount()).isEqualTo(2);
    }

    @Test
    public void aBatchOfRowsKnowsItsWindow() {
        pane.add(row("v", 1L));
        CollectingOutput out = PaneFixture.emit(pane);
        assertThat(out.batches.get(0).batch().window()).contains(PaneFixture.WINDOW);
        assertThat(out.batches.get(0).batch().grouped()).isFalse();
        assertThat(out.batches.get(0).batch().rows().get(0).window()).contains(PaneFixture.WINDOW);
    }

    @Test
    public void emittingLeavesTheRowsIn() {
        pane.add(row("v", 1L));
        assertThat(PaneFixture.rowsOf(pane)).isEqualTo(PaneFixture.rowsOf(pane));
    }

    @Test
    public void anEmptyWindowIsAnEmptyBatch() {
        assertThat(PaneFixture.rowsOf(pane)).isEmpty();
    }

    @Test
    public void rowsThatFailTheConditionCountButAreNotCollected() {
        Pane filtered = fixture.rows(POSITIVE);
        filtered.add(row("v", -1L));
        filtered.add(row("v", 1L));
        filtered.add(row("v", null));
        assertThat(filtered.rowCount()).isEqualTo(3);
        assertThat(PaneFixture.rowsOf(filtered)).containsExactly(values("v", 1L));
    }

    @Test
    public void whereNothingPassesTheConditionNothingComesOut() {
        Pane filtered = fixture.rows(POSITIVE);
        filtered.add(row("v", -1L));
        CollectingOutput out = PaneFixture.emit(filtered);
        assertThat(out.batches).isEmpty();
        assertThat(out.errors).isEmpty();
    }

    @Test
    public void anErrorOfTheConditionIsTheResultOfTheWindow() {
        Pane filtered = fixture.rows(POSITIVE);
        filtered.add(row("v", 1L));
        filtered.add(row("v", "text"));
        filtered.add(row("v", true));
        CollectingOutput out = PaneFixture.emit(filtered);
        assertThat(out.batches).isEmpty();
        assertThat(out.errors).containsExactly("run Where error: invalid operation string(text) > int64(0)");
        filtered.clear();
        filtered.add(row("v", 3L));
        assertThat(PaneFixture.rowsOf(filtered)).containsExactly(values("v", 3L));
    }

    @Test
    public void aConditionMustBeBoolean() {
        Pane filtered = fixture.rows(Optional.of(Column.of("v")));
        filtered.add(row("v", 5L));
        assertThat(PaneFixture.emit(filtered).errors)
                .containsExactly("run Where error: invalid condition that returns non-bool value int64(5)");
    }

    @Test
    public void aLaterPaneIsAddedBehind() {
        Pane later = fixture.rows(Optional.empty());
        pane.add(row("v", 1L));
        later.add(row("v", 2L));
        later.add(row("v", 3L));
        pane.addAll(later);
        assertThat(PaneFixture.rowsOf(pane)).containsExactly(values("v", 1L), values("v", 2L), values("v", 3L));
        assertThat(pane.rowCount()).isEqualTo(3);
        assertThat(PaneFixture.rowsOf(later)).containsExactly(values("v", 2L), values("v", 3L));
    }

    @Test
    public void aClearedPaneIsEmpty() {
        pane.add(row("v", 1L));
        pane.clear();
        assertThat(pane.rowCount()).isZero();
        assertThat(PaneFixture.rowsOf(pane)).isEmpty();
    }

    @Test
    public void aRestoredPaneGoesOnFromWhatWasSaved() throws Exception {
        Row row = row("v", 1L, "w", null);
        row.setTimestamp(77);
        row.setMetadata(Map.of("topic", "t"));
        pane.add(row);
        Object state = pane.save();
        pane.add(row("v", 2L));
        Pane restored = fixture.rows(Optional.empty());
        restored.add(row("v", 99L));
        restored.restore(state, restored.stateVersion());
        restored.add(row("v", 3L));
        CollectingOutput out = PaneFixture.emit(restored);
        assertThat(out.onlyBatch()).containsExactly(values("v", 1L, "w", null), values("v", 3L));
        assertThat(restored.rowCount()).isEqualTo(2);
        List<Row> rows = out.batches.get(0).batch().rows();
        assertThat(rows.get(0).timestamp()).isEqualTo(77);
        assertThat(rows.get(0).metadata()).isEqualTo(Map.of("topic", "t"));
    }
}
