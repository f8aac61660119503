// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.graph;

import io.millrace.plan.AggregateCall;
import io.millrace.plan.OperatorNode;
import io.millrace.plan.PaneContents;
import io.millrace.plan.Plan;
import io.millrace.plan.TimePolicy;
import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.sql.analyze.Analyzer;
import io.millrace.sql.parse.SqlParser;
import io.millrace.sql.planner.Planner;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.SelectItem;
import io.millrace.sql.tree.SelectStatement;
import io.millrace.sql.tree.SourceWildcard;
import io.millrace.sql.tree.TimeUnit;
import io.millrace.sql.tree.Wildcard;
import io.millrace.sql.tree.Window;
import io.millrace.sql.tree.WindowClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Plans the parts of nodes as the statements they would be in SQL, so that both mean the same. Of a planned statement the node
 * takes the operators it is about.
 */
final class Selections {
    private static final SelectItem EVERYTHING =
            new SelectItem(Scope.START, new Wildcard(Scope.START, List.of(), List.of()), Optional.empty(), false);

    private final PlanOptions options;
    private final Catalog catalog;

    Selections(PlanOptions options, Catalog catalog) {
        this.options = options;
        this.catalog = catalog;
    }

    /** Reads one expression, which must not be a wildcard; its alias is kept. */
    static SelectItem expression(String text) {
        List<SelectItem> items = SqlParser.selectList(text);
        Expression first = items.get(0).expression();
        if (items.size() > 1 || first instanceof Wildcard || first instanceof SourceWildcard) {
            throw new GraphException(text + " is not one expression");
        }
        return items.get(0);
    }

    /** Reads expressions whose values have no names. */
    static List<SelectItem> unnamed(List<String> texts) {
        List<SelectItem> items = new ArrayList<>();
        for (String text : texts) {
            SelectItem item = expression(text);
            if (item.alias().isPresent()) {
                throw new GraphException(text + " has an alias where none is used");
            }
            String name = Needs.HIDDEN + "item_" + items.size();
            items.add(new SelectItem(item.position(), item.expression(), Optional.of(name), false));
        }
        return items;
    }

    /** Plans items and, in front of them, all columns there are. */
    Selection selectBeside(Scope scope, SelectItem item) {
        return select(scope, List.of(EVERYTHING, item));
    }

    Selection select(Scope scope, List<SelectItem> items) {
        PlanOptions plain = new PlanOptions(TimePolicy.processingTime(), options.sendNull(), false, true, Map.of());
        Optional<WindowClause> window =
                scope.isMixed() ? Optional.of(clause(new Window.Tumbling(TimeUnit.SS, 1))) : Optional.empty();
        List<OperatorNode> operators = plan(scope, items, window, plain).operators();
        int project = IntStream.range(0, operators.size())
                .filter(i -> operators.get(i).type().equals("project"))
                .findFirst()
                .orElseThrow();
        List<OperatorNode> before = new ArrayList<>();
        List<AggregateCall> calls = new ArrayList<>();
        for (OperatorNode node : operators.subList(0, project)) {
            node.contents().flatMap(PaneContents::grouping).ifPresent(groups -> calls.addAll(groups.calls()));
            if (isInput(node)) {
                before.removeIf(step -> !step.type().equals("analytic"));
            } else if (!node.type().equals("aggregate")) {
                before.add(node);
            }
        }
        return new Selection(before, operators.get(project), operators.subList(project + 1, operators.size()), calls);
    }

    /** Whether an operator makes the rows that the expressions see. */
    private static boolean isInput(OperatorNode node) {
        return node.type().startsWith("window")
                || node.type().contains("join")
                || node.type().contains("lookup");
    }

    /** The operators of a statement that only passes rows on, as the rule would run it. */
    Plan through(Scope scope, Optional<Window> window) {
        return plan(scope, List.of(EVERYTHING), window.map(Selections::clause), options);
    }

    private Plan plan(Scope scope, List<SelectItem> items, Optional<WindowClause> window, PlanOptions how) {
        SelectStatement statement = new SelectStatement(
                Scope.START,
                items,
                Scope.reference(scope.first()),
                scope.allJoins(),
                Optional.empty(),
                List.of(),
                window,
                Optional.empty(),
                List.of(),
                OptionalLong.empty());
        return Planner.plan(Analyzer.analyze(statement, how, new ScopeCatalog(catalog, scope)), how);
    }

    private static WindowClause clause(Window window) {
        return new WindowClause(Scope.START, window, Optional.empty(), Optional.empty(), List.of());
    }
}
