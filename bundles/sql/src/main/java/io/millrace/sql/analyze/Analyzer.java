// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.SelectItem;
import io.millrace.sql.tree.SelectStatement;
import io.millrace.sql.tree.WindowClause;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Resolves and checks a query. */
public final class Analyzer {
    private final SelectStatement statement;
    private final PlanOptions options;
    private final CallSites sites = new CallSites();
    private final SourceScope scope;
    private final ExpressionResolver resolver;

    private Analyzer(SelectStatement statement, PlanOptions options, Catalog catalog) {
        this.statement = statement;
        this.options = options;
        this.scope = new SourceCheck(catalog, options).scope(statement);
        CallResolver calls = new CallResolver(new FunctionLookup(catalog), sites);
        this.resolver = new ExpressionResolver(statement.items(), scope, calls);
    }

    /**
     * Resolves and checks.
     *
     * @throws SqlException if the query means nothing, or something that cannot be planned yet
     */
    public static Query analyze(SelectStatement statement, PlanOptions options, Catalog catalog) {
        return new Analyzer(statement, options, catalog).query();
    }

    private Query query() {
        checkOptions();
        AggregatePlacementCheck placement = new AggregatePlacementCheck(sites);
        List<NamedPlanExpression> items = items();
        Optional<PlanExpression> where = clause(statement.where(), placement::checkWhere);
        Optional<PlanExpression> filter =
                clause(statement.window().flatMap(WindowClause::filter), placement::checkFilter);
        List<PlanExpression> keys = statement.groupBy().stream()
                .map(key -> clause(Optional.of(key), placement::checkGroupBy).orElseThrow())
                .toList();
        HavingCheck having = new HavingCheck(sites);
        Query query = new Query(
                scope,
                items,
                where,
                statement.window(),
                filter,
                keys,
                clause(statement.having(), (syntax, condition) -> having.check(syntax.position(), condition)),
                sorting(),
                statement.limit(),
                sites);
        BatchAggregateCheck.check(statement, query);
        return query;
    }

    private void checkOptions() {
        WindowCheck.check(statement, options);
        if (options.time().eventTime()) {
            scope.sources().forEach(EventTimeCheck::check);
        }
        if (options.sendMetadata()) {
            MetadataOptionCheck.check(statement);
        }
    }

    private List<NamedPlanExpression> items() {
        OutputNames names = new OutputNames();
        List<NamedPlanExpression> items = new ArrayList<>();
        for (int i = 0; i < statement.items().size(); i++) {
            SelectItem item = statement.items().get(i);
            PlanExpression expression = resolver.item(i);
            boolean wildcard = expression instanceof PlanExpression.Wildcard;
            String name = wildcard ? "*" : names.name(item, expression);
            items.add(new NamedPlanExpression(name, expression, item.alias().isPresent(), item.invisible()));
        }
        DuplicateNameCheck.check(statement.items(), items);
        TablePlacementCheck.checkItems(sites, statement.items(), items);
        return items;
    }

    private Optional<PlanExpression> clause(Optional<Expression> syntax, BiConsumer<Expression, PlanExpression> check) {
        return syntax.map(expression -> {
            PlanExpression resolved = resolver.clause(expression);
            check.accept(expression, resolved);
            TablePlacementCheck.checkClause(sites, resolved);
            return resolved;
        });
    }

    private PlanExpression sortKey(Expression syntax) {
        return clause(Optional.of(syntax), (expression, key) -> {}).orElseThrow();
    }

    private List<Sorting> sorting() {
        return statement.orderBy().stream()
                .map(key -> new Sorting(sortKey(key.expression()), key.descending()))
                .toList();
    }
}
