// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.sql.SqlException;
import io.millrace.sql.grammar.StreamSqlParser.ConditionalJoinContext;
import io.millrace.sql.grammar.StreamSqlParser.CrossJoinContext;
import io.millrace.sql.grammar.StreamSqlParser.ExpressionContext;
import io.millrace.sql.grammar.StreamSqlParser.JoinContext;
import io.millrace.sql.grammar.StreamSqlParser.SelectContext;
import io.millrace.sql.grammar.StreamSqlParser.SelectItemContext;
import io.millrace.sql.grammar.StreamSqlParser.SourceContext;
import io.millrace.sql.tree.IntegerLiteral;
import io.millrace.sql.tree.Join;
import io.millrace.sql.tree.JoinKind;
import io.millrace.sql.tree.Position;
import io.millrace.sql.tree.SelectItem;
import io.millrace.sql.tree.SelectStatement;
import io.millrace.sql.tree.SourceReference;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.antlr.v4.runtime.ParserRuleContext;

/** Builds the tree of a query. */
final class SelectBuilder {

    private SelectBuilder() {}

    static SelectStatement build(SelectContext context) {
        GroupBy groupBy = GroupBy.of(context.groupItems);
        return new SelectStatement(
                Tokens.position(context.getStart()),
                items(context.selectItem()),
                source(context.source()),
                context.join().stream().map(SelectBuilder::join).toList(),
                ExpressionBuilder.buildOptional(context.where),
                groupBy.expressions(),
                groupBy.window(),
                ExpressionBuilder.buildOptional(context.having),
                context.sortKeys() == null ? List.of() : SortKeys.build(context.sortKeys()),
                limit(context.limit));
    }

    static List<SelectItem> items(List<SelectItemContext> contexts) {
        return contexts.stream().map(SelectBuilder::item).toList();
    }

    private static SelectItem item(SelectItemContext context) {
        boolean wildcard = context.expression() == null;
        if (wildcard && context.alias != null) {
            throw SqlException.syntax(
                    Tokens.position(context.AS().getSymbol()), "found AS, a wildcard cannot have an alias");
        }
        return new SelectItem(
                Tokens.position(context.getStart()),
                ExpressionBuilder.build(context.getRuleContext(ParserRuleContext.class, 0)),
                Optional.ofNullable(context.alias).map(Names::text),
                context.INVISIBLE() != null);
    }

    private static SourceReference source(SourceContext context) {
        return new SourceReference(
                Tokens.position(context.getStart()),
                Names.text(context.sourceName()),
                Optional.ofNullable(context.alias).map(Names::text));
    }

    private static Join join(JoinContext context) {
        Position position = Tokens.position(context.getStart());
        if (context instanceof ConditionalJoinContext join) {
            JoinKind kind = JoinKind.valueOf(join.kind.getText().toUpperCase(Locale.ROOT));
            return new Join(position, kind, source(join.source()), ExpressionBuilder.buildOptional(join.expression()));
        }
        return new Join(position, JoinKind.CROSS, source(((CrossJoinContext) context).source()), Optional.empty());
    }

    private static OptionalLong limit(ExpressionContext context) {
        if (context == null) {
            return OptionalLong.empty();
        }
        if (ExpressionBuilder.build(context) instanceof IntegerLiteral limit && limit.value() >= 0) {
            return OptionalLong.of(limit.value());
        }
        throw SqlException.syntax(Tokens.position(context.getStart()), "LIMIT takes a whole number of 0 or more");
    }
}
