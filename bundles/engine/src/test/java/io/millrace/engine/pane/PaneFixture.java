// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.function.Function;
import io.millrace.api.operator.Pane;
import io.millrace.api.operator.PaneFactory;
import io.millrace.api.row.WindowRange;
import io.millrace.engine.expression.ExpressionCompiler;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.extension.Slots;
import io.millrace.engine.fake.CollectFunction;
import io.millrace.engine.fake.CollectingOutput;
import io.millrace.engine.fake.Providers;
import io.millrace.engine.fake.SumFunction;
import io.millrace.plan.AggregateCall;
import io.millrace.plan.Grouping;
import io.millrace.plan.PaneContents;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Column;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes panes with the aggregates {@code sum(v)} and {@code collect(v)}. */
final class PaneFixture {
    static final WindowRange WINDOW = new WindowRange(1_000, 2_000, 2_500);

    private final ExtensionRegistry registry = new ExtensionRegistry();
    private final Slots slots = new Slots(registry);
    private final Panes panes =
            new Panes(new ExpressionCompiler(name -> slots.share(ExtensionKind.FUNCTION, name, Function.class)), slots);

    PaneFixture() {
        registry.add(Providers.of(ExtensionKind.FUNCTION, "sum", SumFunction::new));
        registry.add(Providers.of(ExtensionKind.FUNCTION, "collect", CollectFunction::new));
    }

    PaneFactory factory(Optional<PlanExpression> where, Grouping grouping) {
        return panes.factory(new PaneContents(where, Optional.of(grouping)));
    }

    Pane rows(Optional<PlanExpression> where) {
        return panes.factory(new PaneContents(where, Optional.empty())).create();
    }

    /** Groups by columns, keeps all columns of the first row. */
    static Grouping by(String... columns) {
        return new Grouping(columns(columns), Optional.empty(), calls());
    }

    /** Groups by columns, keeps these columns of the first row. */
    static Grouping keeping(List<String> kept, String... columns) {
        return new Grouping(columns(columns), Optional.of(kept), calls());
    }

    private static List<PlanExpression> columns(String... names) {
        return Arrays.stream(names).<PlanExpression>map(Column::of).toList();
    }

    private static List<AggregateCall> calls() {
        return List.of(
                new AggregateCall("$$sum", "sum", List.of(Column.of("v"))),
                new AggregateCall("$$all", "collect", List.of(Column.of("v"))));
    }

    static CollectingOutput emit(Pane pane) {
        CollectingOutput out = new CollectingOutput();
        pane.emit(Optional.of(WINDOW), out);
        return out;
    }

    static List<Map<String, Object>> rowsOf(Pane pane) {
        return emit(pane).onlyBatch();
    }
}
