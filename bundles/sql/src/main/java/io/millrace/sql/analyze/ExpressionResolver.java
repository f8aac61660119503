// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.expression.PlanExpression;
import io.millrace.sql.SqlException;
import io.millrace.sql.tree.CallExpression;
import io.millrace.sql.tree.ColumnReference;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.MetaReference;
import io.millrace.sql.tree.Position;
import io.millrace.sql.tree.SelectItem;
import io.millrace.sql.tree.SourceWildcard;
import io.millrace.sql.tree.Wildcard;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Resolves the names in expressions: columns, aliases, members, functions, metadata. Expressions of the select list are
 * resolved on first use, wherever that is, so that aliases may be used in any order.
 */
final class ExpressionResolver {
    private static final int MAX_ALIAS_DEPTH = 50;

    private final List<SelectItem> items;
    private final SourceScope scope;
    private final Aliases aliases;
    private final CallResolver calls;
    private final PlanExpression[] resolved;
    private final Deque<Integer> open = new ArrayDeque<>();
    private final ExpansionCheck expansion = new ExpansionCheck();

    ExpressionResolver(List<SelectItem> items, SourceScope scope, CallResolver calls) {
        this.items = items;
        this.scope = scope;
        this.calls = calls;
        this.aliases = new Aliases(items, scope.isTyped());
        this.resolved = new PlanExpression[items.size()];
    }

    /** An expression of WHERE, GROUP BY, HAVING, ORDER BY or a window. */
    PlanExpression clause(Expression expression) {
        PlanExpression result = resolve(expression, Aliases.CLAUSE);
        expansion.check(expression.position(), result);
        return result;
    }

    /** The expression of an item of the select list. */
    PlanExpression item(int place) {
        if (resolved[place] == null) {
            enter(place);
            resolved[place] = resolve(items.get(place).expression(), place);
            expansion.check(items.get(place).position(), resolved[place]);
            open.pop();
        }
        return resolved[place];
    }

    private void enter(int place) {
        if (open.contains(place)) {
            throw SqlException.plan(
                    items.get(place).position(),
                    "alias cycle: " + items.get(place).alias().orElse("") + " is defined by way of itself");
        }
        if (open.size() == MAX_ALIAS_DEPTH) {
            throw SqlException.plan(
                    items.get(place).position(), "aliases build on each other more than " + MAX_ALIAS_DEPTH + " deep");
        }
        open.push(place);
    }

    private PlanExpression resolve(Expression expression, int user) {
        if (expression instanceof ColumnReference e) {
            return column(e, user);
        }
        if (expression instanceof CallExpression e) {
            return calls.resolve(e, argument -> resolve(argument, user));
        }
        if (expression instanceof MetaReference e) {
            return metadata(e);
        }
        if (expression instanceof Wildcard e) {
            return wildcard(e, user);
        }
        if (expression instanceof SourceWildcard e) {
            return wildcard(e);
        }
        return OperatorResolver.resolve(expression, child -> resolve(child, user));
    }

    private PlanExpression column(ColumnReference reference, int user) {
        if (reference.qualifier().isEmpty()) {
            return name(reference.position(), reference.name(), user);
        }
        String qualifier = reference.qualifier().get();
        if (scope.isSource(qualifier)) {
            return scope.column(reference.position(), qualifier, reference.name());
        }
        return new PlanExpression.Member(name(reference.position(), qualifier, user), reference.name());
    }

    private PlanExpression name(Position position, String name, int user) {
        OptionalInt alias = aliases.visible(name, user);
        return alias.isPresent()
                ? new PlanExpression.Alias(name, item(alias.getAsInt()))
                : scope.column(position, name);
    }

    private PlanExpression metadata(MetaReference reference) {
        List<String> path = new ArrayList<>(reference.keys());
        Optional<String> source = reference.source().filter(scope::isSource);
        if (source.isEmpty()) reference.source().ifPresent(member -> path.add(0, member));
        return new PlanExpression.Metadata(
                source.flatMap(name -> scope.qualifier(reference.position(), name)), List.copyOf(path));
    }

    private PlanExpression wildcard(Wildcard wildcard, int user) {
        List<PlanExpression.Replacement> replacements = wildcard.replacements().stream()
                .map(item -> new PlanExpression.Replacement(item.column(), resolve(item.expression(), user)))
                .toList();
        return new PlanExpression.Wildcard(Optional.empty(), wildcard.except(), replacements);
    }

    private PlanExpression wildcard(SourceWildcard wildcard) {
        if (!scope.isSource(wildcard.source())) {
            throw SqlException.plan(
                    wildcard.position(), "there is no source " + wildcard.source() + " in this statement");
        }
        return new PlanExpression.Wildcard(
                scope.qualifier(wildcard.position(), wildcard.source()), List.of(), List.of());
    }
}
