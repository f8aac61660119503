// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.pane;

import io.millrace.api.expression.Expression;
import io.millrace.api.function.AggregateFunction;
import io.millrace.api.operator.Pane;
import io.millrace.api.operator.PaneFactory;
import io.millrace.api.operator.SlidingPane;
import io.millrace.engine.expression.CallArguments;
import io.millrace.engine.expression.ExpressionCompiler;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.engine.extension.Slots;
import io.millrace.plan.AggregateCall;
import io.millrace.plan.Grouping;
import io.millrace.plan.PaneContents;
import io.millrace.plan.expression.PlanExpression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes pane factories from plans. */
public final class Panes {
    private final ExpressionCompiler compiler;
    private final Slots slots;
    private final PaneLimit limit;

    public Panes(ExpressionCompiler compiler, Slots slots, PaneLimit limit) {
        this.compiler = compiler;
        this.slots = slots;
        this.limit = limit;
    }

    /** Panes without a bound. */
    public Panes(ExpressionCompiler compiler, Slots slots) {
        this(compiler, slots, PaneLimit.none());
    }

    public PaneFactory factory(PaneContents contents) {
        Optional<Expression> where = contents.where().map(compiler::compile);
        if (contents.grouping().isEmpty()) return new RowPanes(where, limit);
        Grouping grouping = contents.grouping().get();
        List<AggregateSite> sites = sites(grouping.calls());
        return new GroupPanes(
                where,
                compiler.compileAll(grouping.keys()),
                sites,
                grouping.firstRowColumns(),
                limit,
                new PaneExchange(sites));
    }

    private List<AggregateSite> sites(List<AggregateCall> calls) {
        Map<List<PlanExpression>, CallArguments> shared = new HashMap<>();
        List<AggregateSite> sites = new ArrayList<>();
        for (AggregateCall call : calls) {
            boolean first = !shared.containsKey(call.arguments());
            CallArguments arguments =
                    shared.computeIfAbsent(call.arguments(), plans -> new CallArguments(compiler.compileAll(plans)));
            sites.add(site(call, arguments, first));
        }
        return List.copyOf(sites);
    }

    private AggregateSite site(AggregateCall call, CallArguments arguments, boolean evaluates) {
        return new AggregateSite(
                call.column(),
                call.function(),
                slots.share(ExtensionKind.FUNCTION, call.function(), AggregateFunction.class),
                arguments,
                evaluates,
                call.skipsNulls());
    }

    private record RowPanes(Optional<Expression> where, PaneLimit limit) implements PaneFactory {
        @Override
        public Pane create() {
            return new RowPane(new PaneCondition(where), limit);
        }

        @Override
        public SlidingPane createSliding() {
            return new SlidingRowPane(new PaneCondition(where), limit);
        }
    }

    private record GroupPanes(
            Optional<Expression> where,
            List<Expression> keys,
            List<AggregateSite> sites,
            Optional<List<String>> firstRowColumns,
            PaneLimit limit,
            PaneExchange exchange)
            implements PaneFactory {
        @Override
        public Pane create() {
            return exchange.add(
                    new GroupPane(new PaneCondition(where), new GroupKeys(keys), sites, shape(), limit, exchange));
        }

        @Override
        public SlidingPane createSliding() {
            return exchange.add(new SlidingGroupPane(
                    new PaneCondition(where), new GroupKeys(keys), new SlidingSites(sites), shape(), limit, exchange));
        }

        private GroupShape shape() {
            return new GroupShape(
                    firstRowColumns, sites.stream().map(AggregateSite::column).toList());
        }
    }
}
