// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import static io.millrace.engine.fake.Values.row;
import static io.millrace.engine.fake.Values.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.operator.Pane;
import io.millrace.api.operator.PaneFactory;
import io.millrace.api.row.Row;
import io.millrace.engine.fake.CollectingOutput;
import io.millrace.engine.fake.Eventually;
import io.millrace.plan.Grouping;
import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Binary;
import io.millrace.plan.expression.PlanExpression.Column;
import io.millrace.plan.expression.PlanExpression.Literal;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.Test;

public class GroupPaneTest {
    private static final Optional<PlanExpression> POSITIVE =
            Optional.of(new Binary(BinaryOperator.GREATER, Column.of("v"), new Literal(0L)));

    private final PaneFixture fixture = new PaneFixture();
    private final PaneFactory byKey = factory(PaneFixture.keeping(List.of("k"), "k"));
    private final Pane pane = byKey.create();

    private PaneFactory factory(Grouping grouping) {
        return fixture.factory(Optional.empty(), grouping);
    }

    private static void add(Pane pane, Object key, Object value) {
        pane.add(row("k", key, "v", value));
    }

    private static List<Object> keysOf(Pane pane) {
        return PaneFixture.rowsOf(pane).stream().map(row -> row.get("k")).toList();
    }

    @Test
    public void eachKeyIsAGroupInTheOrderOfItsFirstRow() {
        add(pane, "b", 1L);
        add(pane, "a", 2L);
        add(pane, "b", 3L);
        assertThat(PaneFixture.rowsOf(pane))
                .containsExactly(
                        values("k", "b", "$$sum", 4L, "$$all", List.of(1L, 3L)),
                        values("k", "a", "$$sum", 2L, "$$all", List.of(2L)));
        assertThat(pane.rowCount()).isEqualTo(3);
    }

    @Test
    public void keysWithTheSameTextAreOneGroup() {
        add(pane, 1L, 1L);
        add(pane, 1.0, 2L);
        add(pane, "1", 3L);
        add(pane, "01", 4L);
        assertThat(keysOf(pane)).containsExactly(1L, "01");
    }

    @Test
    public void nullAndMissingAreOneGroupOfTheirOwn() {
        add(pane, null, 1L);
        pane.add(row("v", 2L));
        add(pane, "<nil>", 3L);
        add(pane, "", 4L);
        List<Object> sums =
                PaneFixture.rowsOf(pane).stream().map(row -> row.get("$$sum")).toList();
        assertThat(sums).containsExactly(3L, 3L, 4L);
    }

    @Test
    public void severalKeysTellGroupsApartTogether() {
        Pane two = factory(PaneFixture.by("k", "j")).create();
        two.add(row("k", "a", "j", "bc", "v", 1L));
        two.add(row("k", "ab", "j", "c", "v", 2L));
        two.add(row("k", "a", "j", "bc", "v", 3L));
        assertThat(PaneFixture.rowsOf(two)).hasSize(2);
    }

    @Test
    public void columnsAreThoseOfTheFirstRow() {
        Pane all = factory(PaneFixture.by("k")).create();
        all.add(row("k", "a", "v", 1L, "x", "first"));
        all.add(row("v", 2L, "x", "second", "k", "a"));
        assertThat(PaneFixture.rowsOf(all))
                .containsExactly(values("k", "a", "v", 1L, "x", "first", "$$sum", 3L, "$$all", List.of(1L, 2L)));
    }

    @Test
    public void aKeptColumnThatTheFirstRowLacksIsMissing() {
        Pane kept = factory(PaneFixture.keeping(List.of("x", "k"), "k")).create();
        kept.add(row("k", "a", "v", 1L));
        kept.add(row("k", "a", "v", 1L, "x", "late"));
        assertThat(PaneFixture.rowsOf(kept)).containsExactly(values("k", "a", "$$sum", 2L, "$$all", List.of(1L, 1L)));
    }

    @Test
    public void aGroupHasTheMetadataOfItsFirstRowAndTheTimeOfTheWindow() {
        Row row = row("k", "a", "v", 1L);
        row.setMetadata(java.util.Map.of("topic", "t"));
        pane.add(row);
        CollectingOutput out = PaneFixture.emit(pane);
        Row group = out.batches.get(0).batch().rows().get(0);
        assertThat(group.metadata()).containsEntry("topic", "t");
        assertThat(group.timestamp()).isEqualTo(PaneFixture.WINDOW.trigger());
        assertThat(group.window()).contains(PaneFixture.WINDOW);
        assertThat(out.batches.get(0).batch().grouped()).isTrue();
        assertThat(out.batches.get(0).batch().window()).contains(PaneFixture.WINDOW);
    }

    @Test
    public void withoutAWindowAGroupKeepsTheTimeOfItsFirstRow() {
        Row row = row("k", "a", "v", 1L);
        row.setTimestamp(5);
        pane.add(row);
        CollectingOutput out = new CollectingOutput();
        pane.emit(Optional.empty(), out);
        Row group = out.batches.get(0).batch().rows().get(0);
        assertThat(group.timestamp()).isEqualTo(5);
        assertThat(group.window()).isEmpty();
    }

    @Test
    public void emittingLeavesTheGroupsIn() {
        add(pane, "a", 1L);
        PaneFixture.rowsOf(pane);
        add(pane, "a", 2L);
        assertThat(PaneFixture.rowsOf(pane)).containsExactly(values("k", "a", "$$sum", 3L, "$$all", List.of(1L, 2L)));
    }

    @Test
    public void withoutKeysAllRowsAreOneGroup() {
        Pane whole = factory(PaneFixture.keeping(List.of())).create();
        whole.add(row("v", 1L));
        whole.add(row("v", 2L));
        assertThat(PaneFixture.rowsOf(whole)).containsExactly(values("$$sum", 3L, "$$all", List.of(1L, 2L)));
    }

    @Test
    public void withoutKeysAnEmptyWindowIsOneEmptyRow() {
        Pane whole = factory(PaneFixture.keeping(List.of("k"))).create();
        assertThat(PaneFixture.rowsOf(whole)).containsExactly(values());
    }

    @Test
    public void withKeysOrAConditionAnEmptyWindowIsNothing() {
        Pane conditional =
                fixture.factory(POSITIVE, PaneFixture.keeping(List.of())).create();
        conditional.add(row("v", -1L));
        assertThat(PaneFixture.emit(pane).batches).isEmpty();
        assertThat(PaneFixture.emit(conditional).batches).isEmpty();
        assertThat(conditional.rowCount()).isEqualTo(1);
    }

    @Test
    public void rowsThatFailTheConditionBeginNoGroup() {
        Pane conditional = fixture.factory(POSITIVE, PaneFixture.keeping(List.of("k"), "k"))
                .create();
        add(conditional, "a", -1L);
        add(conditional, "b", 1L);
        assertThat(keysOf(conditional)).containsExactly("b");
    }

    @Test
    public void errorsAreTheResultOfTheWindowAndNameTheirClause() {
        Pane conditional = fixture.factory(POSITIVE, PaneFixture.keeping(List.of("k"), "k"))
                .create();
        add(conditional, "a", "text");
        assertThat(PaneFixture.emit(conditional).errors)
                .containsExactly("run Where error: invalid operation string(text) > int64(0)");

        PlanExpression failing = new Binary(BinaryOperator.DIVIDE, new Literal(1L), Column.of("v"));
        Pane keyed = factory(new Grouping(List.of(failing), Optional.empty(), List.of()))
                .create();
        keyed.add(row("v", 0L));
        assertThat(PaneFixture.emit(keyed).errors).containsExactly("run Group By error: divided by zero");

        add(pane, "a", 1L);
        add(pane, "a", "text");
        CollectingOutput out = PaneFixture.emit(pane);
        assertThat(out.batches).isEmpty();
        assertThat(out.errors).containsExactly("run Select error: call func sum error: expected an integer");
    }

    @Test
    public void anErrorOfTheResultIsTheResultOfTheWindow() {
        add(pane, "a", 2_000_000L);
        assertThat(PaneFixture.emit(pane).errors).containsExactly("run Select error: call func sum error: too much");
        pane.clear();
        add(pane, "a", 1L);
        assertThat(PaneFixture.rowsOf(pane)).hasSize(1);
    }

    @Test
    public void anErrorOfAPaneIsAnErrorOfThoseItIsAddedTo() {
        Pane later = byKey.create();
        add(later, "a", "text");
        add(pane, "a", 1L);
        pane.addAll(later);
        assertThat(PaneFixture.emit(pane).errors)
                .containsExactly("run Select error: call func sum error: expected an integer");
    }

    @Test
    public void aLaterPaneIsMergedInOrder() {
        Pane later = byKey.create();
        add(pane, "b", 1L);
        add(later, "a", 2L);
        add(later, "b", 3L);
        pane.addAll(later);
        assertThat(PaneFixture.rowsOf(pane))
                .containsExactly(
                        values("k", "b", "$$sum", 4L, "$$all", List.of(1L, 3L)),
                        values("k", "a", "$$sum", 2L, "$$all", List.of(2L)));
        assertThat(keysOf(later)).containsExactly("a", "b");
        assertThat(pane.rowCount()).isEqualTo(3);
    }

    @Test
    public void aPaneThatKeepsAllColumnsMergesGroupsThatWereEmittedBefore() {
        PaneFactory all = factory(PaneFixture.by("k"));
        Pane total = all.create();
        Pane part = all.create();
        add(part, "a", 1L);
        PaneFixture.emit(part);
        total.addAll(part);
        add(total, "a", 2L);
        assertThat(PaneFixture.rowsOf(total))
                .containsExactly(values("k", "a", "v", 1L, "$$sum", 3L, "$$all", List.of(1L, 2L)));
    }

    @Test
    public void aClearedPaneBeginsAnew() {
        add(pane, "a", 1L);
        pane.clear();
        assertThat(pane.rowCount()).isZero();
        add(pane, "a", 5L);
        add(pane, "b", 6L);
        assertThat(PaneFixture.rowsOf(pane))
                .containsExactly(
                        values("k", "a", "$$sum", 5L, "$$all", List.of(5L)),
                        values("k", "b", "$$sum", 6L, "$$all", List.of(6L)));
    }

    @Test
    public void keysThatComeAndGoLeaveNothingBehind() {
        for (int filling = 0; filling < 20; filling++) {
            int size = filling % 2 == 0 ? 1_000 : 3;
            for (int i = 0; i < size; i++) add(pane, filling + ":" + i, (long) i);
            assertThat(keysOf(pane)).hasSize(size).startsWith(filling + ":0", filling + ":1", filling + ":2");
            pane.clear();
        }
        assertThat(PaneFixture.emit(pane).batches).isEmpty();
    }

    @Test
    public void whatAGroupKeepsDoesNotOutliveTheWindow() {
        Pane keeping = factory(PaneFixture.keeping(List.of("k", "x"), "k")).create();
        WeakReference<Object> kept = addSomethingLarge(keeping);
        // The row added last is still at hand.
        add(keeping, "b", 1L);
        keeping.clear();
        Eventually.eventually(() -> {
            System.gc();
            assertThat(kept.get()).isNull();
        });
        assertThat(keeping.rowCount()).isZero();
    }

    private static WeakReference<Object> addSomethingLarge(Pane pane) {
        Object large = new ArrayList<>(List.of(1L));
        pane.add(Row.of(values("k", "a", "x", large, "v", 1L)));
        return new WeakReference<>(large);
    }

    @Test
    public void aRestoredPaneGoesOnFromWhatWasSaved() throws Exception {
        for (Grouping grouping : Arrays.asList(PaneFixture.by("k"), PaneFixture.keeping(List.of("k", "x"), "k"))) {
            PaneFactory factory = factory(grouping);
            Pane straight = factory.create();
            Pane saved = factory.create();
            for (Pane each : List.of(straight, saved)) {
                add(each, "b", 1L);
                add(each, null, 2L);
                PaneFixture.emit(each);
            }
            Pane restored = factory.create();
            add(restored, "other", 1L);
            restored.restore(saved.save(), restored.stateVersion());
            for (Pane each : List.of(straight, restored)) {
                add(each, "b", 3L);
                add(each, "a", 4L);
            }
            assertThat(PaneFixture.rowsOf(restored)).isEqualTo(PaneFixture.rowsOf(straight));
            assertThat(restored.rowCount()).isEqualTo(straight.rowCount());
        }
    }
}
