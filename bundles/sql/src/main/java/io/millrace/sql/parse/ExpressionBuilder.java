// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.parse;

import io.millrace.plan.expression.BinaryOperator;
import io.millrace.sql.grammar.StreamSqlParser.BetweenContext;
import io.millrace.sql.grammar.StreamSqlParser.BinaryContext;
import io.millrace.sql.grammar.StreamSqlParser.CallOperandContext;
import io.millrace.sql.grammar.StreamSqlParser.CaseContext;
import io.millrace.sql.grammar.StreamSqlParser.ColumnReferenceContext;
import io.millrace.sql.grammar.StreamSqlParser.ElementContext;
import io.millrace.sql.grammar.StreamSqlParser.ExpressionsContext;
import io.millrace.sql.grammar.StreamSqlParser.InContext;
import io.millrace.sql.grammar.StreamSqlParser.LikeContext;
import io.millrace.sql.grammar.StreamSqlParser.LiteralOperandContext;
import io.millrace.sql.grammar.StreamSqlParser.MemberContext;
import io.millrace.sql.grammar.StreamSqlParser.OperandContext;
import io.millrace.sql.grammar.StreamSqlParser.ParenthesizedContext;
import io.millrace.sql.grammar.StreamSqlParser.PrimaryExpressionContext;
import io.millrace.sql.grammar.StreamSqlParser.QualifiedColumnContext;
import io.millrace.sql.grammar.StreamSqlParser.SimplePrimaryContext;
import io.millrace.sql.grammar.StreamSqlParser.SourceWildcardContext;
import io.millrace.sql.grammar.StreamSqlParser.WildcardContext;
import io.millrace.sql.grammar.StreamSqlParserBaseVisitor;
import io.millrace.sql.tree.BetweenExpression;
import io.millrace.sql.tree.BinaryExpression;
import io.millrace.sql.tree.ColumnReference;
import io.millrace.sql.tree.Expression;
import io.millrace.sql.tree.InArrayExpression;
import io.millrace.sql.tree.InListExpression;
import io.millrace.sql.tree.LikeExpression;
import io.millrace.sql.tree.Position;
import io.millrace.sql.tree.SourceWildcard;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;

/** Builds the tree of an expression. */
final class ExpressionBuilder extends StreamSqlParserBaseVisitor<Expression> {
    private static final ExpressionBuilder INSTANCE = new ExpressionBuilder();

    private ExpressionBuilder() {}

    static Expression build(ParserRuleContext context) {
        return context.accept(INSTANCE);
    }

    static Optional<Expression> buildOptional(ParserRuleContext context) {
        return Optional.ofNullable(context).map(ExpressionBuilder::build);
    }

    static List<Expression> buildAll(List<? extends ParserRuleContext> contexts) {
        return contexts.stream().map(ExpressionBuilder::build).toList();
    }

    static List<Expression> buildAll(ExpressionsContext context) {
        return context == null ? List.of() : buildAll(context.expression());
    }

    @Override
    public Expression visitPrimaryExpression(PrimaryExpressionContext context) {
        return build(context.primary());
    }

    @Override
    public Expression visitSimplePrimary(SimplePrimaryContext context) {
        return build(context.simple());
    }

    @Override
    public Expression visitParenthesized(ParenthesizedContext context) {
        return build(context.expression());
    }

    @Override
    public Expression visitLiteralOperand(LiteralOperandContext context) {
        return Literals.build(context.literal());
    }

    @Override
    public Expression visitBinary(BinaryContext context) {
        BinaryOperator operator = Operators.of(context.operator);
        return new BinaryExpression(
                Tokens.position(context.operator), operator, build(context.left), build(context.right));
    }

    @Override
    public Expression visitMember(MemberContext context) {
        return TrailingPath.apply(context.base, base -> Paths.member(base, context.name(), context.ARROW() != null));
    }

    @Override
    public Expression visitElement(ElementContext context) {
        return TrailingPath.apply(context.base, base -> Paths.element(base, context.subscript()));
    }

    @Override
    public Expression visitOperand(OperandContext context) {
        return Paths.steps(build(context.primary()), context.operandStep());
    }

    @Override
    public Expression visitIn(InContext context) {
        Position position = Tokens.position(context.IN().getSymbol());
        boolean negated = context.NOT() != null;
        Expression value = build(context.value);
        if (context.array != null) {
            return new InArrayExpression(position, value, negated, build(context.array));
        }
        return new InListExpression(position, value, negated, buildAll(context.expressions()));
    }

    @Override
    public Expression visitBetween(BetweenContext context) {
        Position position = Tokens.position(context.BETWEEN().getSymbol());
        return new BetweenExpression(
                position, build(context.value), context.NOT() != null, build(context.low), build(context.high));
    }

    @Override
    public Expression visitLike(LikeContext context) {
        Position position = Tokens.position(context.LIKE().getSymbol());
        return new LikeExpression(position, build(context.value), context.NOT() != null, build(context.pattern));
    }

    @Override
    public Expression visitCase(CaseContext context) {
        return CaseBuilder.build(context);
    }

    @Override
    public Expression visitCallOperand(CallOperandContext context) {
        return CallBuilder.build(context.call());
    }

    @Override
    public Expression visitQualifiedColumn(QualifiedColumnContext context) {
        return new ColumnReference(
                Tokens.position(context.getStart()),
                Optional.of(Names.text(context.qualifier)),
                Names.text(context.child));
    }

    @Override
    public Expression visitColumnReference(ColumnReferenceContext context) {
        return new ColumnReference(Tokens.position(context.getStart()), Optional.empty(), Names.text(context.name()));
    }

    @Override
    public Expression visitWildcard(WildcardContext context) {
        return WildcardBuilder.build(context);
    }

    @Override
    public Expression visitSourceWildcard(SourceWildcardContext context) {
        return new SourceWildcard(Tokens.position(context.getStart()), Names.text(context.name()));
    }
}
