// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.expression.Expression;
import io.millrace.api.expression.NamedExpression;
import io.millrace.api.function.Function;
import io.millrace.api.function.TableFunction;
import io.millrace.engine.extension.Slot;
import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Alias;
import io.millrace.plan.expression.PlanExpression.Between;
import io.millrace.plan.expression.PlanExpression.Binary;
import io.millrace.plan.expression.PlanExpression.Call;
import io.millrace.plan.expression.PlanExpression.Case;
import io.millrace.plan.expression.PlanExpression.Column;
import io.millrace.plan.expression.PlanExpression.InArray;
import io.millrace.plan.expression.PlanExpression.InList;
import io.millrace.plan.expression.PlanExpression.Index;
import io.millrace.plan.expression.PlanExpression.Like;
import io.millrace.plan.expression.PlanExpression.Literal;
import io.millrace.plan.expression.PlanExpression.Member;
import io.millrace.plan.expression.PlanExpression.Metadata;
import io.millrace.plan.expression.PlanExpression.Slice;
import io.millrace.plan.expression.PlanExpression.Wildcard;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Compiles the expressions of one pipeline. */
public final class ExpressionCompiler {
    private final java.util.function.Function<String, Slot<Function>> functions;
    private final boolean failureIsNull;
    private final Parameters parameters;
    private final Map<PlanExpression, Expression> items = new IdentityHashMap<>();

    /** @param functions gives the slot of a function by name */
    public ExpressionCompiler(java.util.function.Function<String, Slot<Function>> functions) {
        this(functions, false, Parameters.none());
    }

    /** @param parameters stand where a literal holds a {@link Parameter} */
    public ExpressionCompiler(java.util.function.Function<String, Slot<Function>> functions, Parameters parameters) {
        this(functions, false, parameters);
    }

    private ExpressionCompiler(
            java.util.function.Function<String, Slot<Function>> functions,
            boolean failureIsNull,
            Parameters parameters) {
        this.functions = functions;
        this.failureIsNull = failureIsNull;
        this.parameters = parameters;
    }

    /** A compiler for expressions on groups, in which a function call that fails gives null, as in eKuiper. */
    public ExpressionCompiler forGroups() {
        return new ExpressionCompiler(functions, true, parameters);
    }

    public Expression compile(PlanExpression plan) {
        if (plan instanceof Literal literal) return literal(literal);
        if (plan instanceof Column column) return new ColumnExpression(column);
        if (plan instanceof Alias alias) return remembered(alias.expression());
        if (plan instanceof Call call) return call(call);
        if (plan instanceof Binary binary) return binary(binary);
        if (plan instanceof Metadata metadata) return new MetadataExpression(metadata);
        if (plan instanceof Case branches) return cases(branches);
        if (plan instanceof Wildcard wildcard) return wildcard(wildcard);
        return plan instanceof Member || plan instanceof Index || plan instanceof Slice ? path(plan) : predicate(plan);
    }

    private Expression literal(Literal literal) {
        return literal.value() instanceof Parameter parameter
                ? new ParameterExpression(literal, parameters.at(parameter))
                : new LiteralExpression(literal);
    }

    public List<Expression> compileAll(List<PlanExpression> plans) {
        return plans.stream().map(this::compile).toList();
    }

    public NamedExpression compile(NamedPlanExpression item) {
        boolean plainColumn = item.expression() instanceof Column && !item.aliased();
        Expression expression = item.aliased() ? remembered(item.expression()) : compile(item.expression());
        return new NamedExpression(item.name(), expression, plainColumn, item.aliased(), item.invisible());
    }

    /** A select item that may be used in several places; one that calls functions is evaluated once for each row. */
    private Expression remembered(PlanExpression item) {
        if (!Calls.in(item)) return compile(item);
        Expression known = items.get(item);
        if (known == null) items.put(item, known = new RememberedExpression(compile(item)));
        return known;
    }

    private Expression call(Call call) {
        Slot<Function> function = functions.apply(call.function());
        CallArguments arguments = new CallArguments(compileAll(call.arguments()));
        return function.get() instanceof TableFunction
                ? new TableCallExpression(call, function, arguments)
                : new CallExpression(call, function, arguments, failureIsNull);
    }

    private Expression binary(Binary plan) {
        Expression left = compile(plan.left());
        Expression right = compile(plan.right());
        if (plan.operator().isArithmetic()) return new ArithmeticExpression(plan, left, right);
        if (plan.operator().isComparison()) return new ComparisonExpression(plan, left, right);
        if (plan.operator().isBitwise()) return new BitwiseExpression(plan, left, right);
        return new LogicExpression(plan, left, right);
    }

    private Expression cases(Case plan) {
        List<CaseExpression.Branch> branches = plan.branches().stream()
                .map(branch -> new CaseExpression.Branch(compile(branch.when()), compile(branch.then())))
                .toList();
        return new CaseExpression(
                plan,
                plan.operand().map(this::compile),
                branches,
                plan.otherwise().map(this::compile));
    }

    private Expression wildcard(Wildcard plan) {
        List<NamedExpression> replace = plan.replace().stream()
                .map(item -> new NamedExpression(item.column(), compile(item.expression()), false, true, false))
                .toList();
        return new WildcardExpression(plan, replace);
    }

    private Expression path(PlanExpression plan) {
        if (plan instanceof Member member) return new MemberExpression(member, compile(member.object()));
        if (plan instanceof Index index)
            return new IndexExpression(index, compile(index.array()), compile(index.index()));
        Slice slice = (Slice) plan;
        return new SliceExpression(
                slice,
                compile(slice.array()),
                slice.from().map(this::compile),
                slice.to().map(this::compile));
    }

    private Expression predicate(PlanExpression plan) {
        if (plan instanceof Between between) {
            return new BetweenExpression(
                    between, compile(between.value()), compile(between.low()), compile(between.high()));
        }
        if (plan instanceof InList in) return new InListExpression(in, compile(in.value()), compileAll(in.elements()));
        if (plan instanceof InArray in) return new InArrayExpression(in, compile(in.value()), compile(in.array()));
        Like like = (Like) plan;
        return new LikeExpression(like, compile(like.value()), compile(like.pattern()));
    }
}
