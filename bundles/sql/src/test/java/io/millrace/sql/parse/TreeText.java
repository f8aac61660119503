// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.tree.BetweenExpression;
import io.millrace.sql.tree.BinaryExpression;
import io.millrace.sql.tree.BooleanLiteral;
import io.millrace.sql.tree.CallExpression;
import io.millrace.sql.tree.CaseExpression;
import io.millrace.sql.tree.ColumnReference;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.InArrayExpression;
import io.millrace.sql.tree.InListExpression;
import io.millrace.sql.tree.IndexAccess;
import io.millrace.sql.tree.IntegerLiteral;
import io.millrace.sql.tree.LikeExpression;
import io.millrace.sql.tree.MemberAccess;
import io.millrace.sql.tree.MetaReference;
import io.millrace.sql.tree.NumberLiteral;
import io.millrace.sql.tree.SelectStatement;
import io.millrace.sql.tree.SliceAccess;
import io.millrace.sql.tree.SourceWildcard;
import io.millrace.sql.tree.TextLiteral;
import io.millrace.sql.tree.Wildcard;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes expressions with every pair of brackets, so that a test can show how a text was understood. */
final class TreeText {

    private TreeText() {}

    /** The only item of {@code SELECT <expression> FROM s}. */
    static String expression(String text) {
        return of(select("SELECT " + text + " FROM s").items().get(0).expression());
    }

    static SelectStatement select(String text) {
        return (SelectStatement) SqlParser.parse(text);
    }

    static String of(Expression tree) {
        if (tree instanceof IntegerLiteral e) return String.valueOf(e.value());
        if (tree instanceof NumberLiteral e) return String.valueOf(e.value());
        if (tree instanceof TextLiteral e) return "'" + e.value() + "'";
        if (tree instanceof BooleanLiteral e) return String.valueOf(e.value());
        if (tree instanceof ColumnReference e)
            return e.qualifier().map(q -> q + ".").orElse("") + e.name();
        if (tree instanceof MetaReference e)
            return e.function() + e.source().map(s -> "/" + s).orElse("") + e.keys();
        if (tree instanceof MemberAccess e) return "(" + of(e.base()) + "->" + e.member() + ")";
        if (tree instanceof IndexAccess e) return "(" + of(e.base()) + "[" + of(e.index()) + "])";
        if (tree instanceof SliceAccess e) return "(" + of(e.base()) + "[" + of(e.from()) + ":" + of(e.to()) + "])";
        if (tree instanceof BinaryExpression e)
            return "(" + of(e.left()) + " " + e.operator().symbol() + " " + of(e.right()) + ")";
        if (tree instanceof InListExpression e)
            return "(" + of(e.value()) + not(e.negated()) + " IN (" + of(e.elements()) + "))";
        if (tree instanceof InArrayExpression e)
            return "(" + of(e.value()) + not(e.negated()) + " IN " + of(e.array()) + ")";
        if (tree instanceof BetweenExpression e)
            return "(" + of(e.value()) + not(e.negated()) + " BETWEEN " + of(e.low()) + " AND " + of(e.high()) + ")";
        if (tree instanceof LikeExpression e)
            return "(" + of(e.value()) + not(e.negated()) + " LIKE " + of(e.pattern()) + ")";
        if (tree instanceof CaseExpression e) return of(e);
        if (tree instanceof CallExpression e) return e.name() + "(" + of(e.arguments()) + ")";
        if (tree instanceof SourceWildcard e) return e.source() + ".*";
        Wildcard e = (Wildcard) tree;
        return "*" + (e.except().isEmpty() ? "" : " EXCEPT" + e.except())
                + e.replacements().stream()
                        .map(r -> " REPLACE[" + of(r.expression()) + " AS " + r.column() + "]")
                        .collect(Collectors.joining());
    }

    private static String of(CaseExpression e) {
        return "CASE" + e.value().map(v -> " " + of(v)).orElse("")
                + e.branches().stream()
                        .map(b -> " WHEN " + of(b.condition()) + " THEN " + of(b.result()))
                        .collect(Collectors.joining())
                + e.otherwise().map(v -> " ELSE " + of(v)).orElse("") + " END";
    }

    private static String of(Optional<Expression> bound) {
        return bound.map(TreeText::of).orElse("");
    }

    private static String of(List<Expression> list) {
        return list.stream().map(TreeText::of).collect(Collectors.joining(", "));
    }

    private static String not(boolean negated) {
        return negated ? " NOT" : "";
    }
}
