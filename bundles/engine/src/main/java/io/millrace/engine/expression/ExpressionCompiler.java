// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.expression.Expression;
import io.millrace.api.expression.NamedExpression;
import io.millrace.api.function.Function;
import io.millrace.api.function.HitFunction;
import io.millrace.api.function.RuleContext;
import io.millrace.api.function.TableFunction;
import io.millrace.engine.extension.Slot;
import io.millrace.engine.partition.PartitionTable;
import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Alias;
import io.millrace.plan.expression.PlanExpression.Analytic;
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
import io.millrace.plan.expression.PlanExpression.Partitions;
import io.millrace.plan.expression.PlanExpression.Slice;
import io.millrace.plan.expression.PlanExpression.Wildcard;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Compiles the expressions of one pipeline. */
public final class ExpressionCompiler {
    private final java.util.function.Function<String, Slot<Function>> functions;
    private final RuleContext rule;
    private final Comparison comparison;
    private final boolean failureIsNull;
    private final boolean joined;
    private final Parameters parameters;
    private final Map<PlanExpression, Expression> items = new IdentityHashMap<>();
    private final HitCalls hits = new HitCalls();
    private final Map<Partitions, PartitionTable> partitions = new HashMap<>();

    /** @param functions gives the slot of a function by name */
    public ExpressionCompiler(java.util.function.Function<String, Slot<Function>> functions, RuleContext rule) {
        this(functions, rule, Parameters.none());
    }

    /** @param parameters stand where a literal holds a {@link Parameter} */
    public ExpressionCompiler(
            java.util.function.Function<String, Slot<Function>> functions, RuleContext rule, Parameters parameters) {
        this(functions, rule, false, false, parameters);
    }

    private ExpressionCompiler(
            java.util.function.Function<String, Slot<Function>> functions,
            RuleContext rule,
            boolean failureIsNull,
            boolean joined,
            Parameters parameters) {
        this.functions = functions;
        this.joined = joined;
        this.rule = rule;
        this.comparison = new Comparison(rule.clock());
        this.failureIsNull = failureIsNull;
        this.parameters = parameters;
    }

    /** A compiler for expressions on groups, in which a function call that fails gives null, as in eKuiper. */
    public ExpressionCompiler forGroups() {
        return new ExpressionCompiler(functions, rule, true, joined, parameters);
    }

    /** A compiler for expressions on rows that hold columns of several sources, named by source. */
    public ExpressionCompiler forJoinedRows() {
        return new ExpressionCompiler(functions, rule, failureIsNull, true, parameters);
    }

    public Expression compile(PlanExpression plan) {
        if (plan instanceof Literal literal) return literal(literal);
        if (plan instanceof Column column) return column(column);
        if (plan instanceof Alias alias) return remembered(alias.expression());
        if (plan instanceof Call call) return call(call);
        if (plan instanceof Analytic call) return analytic(call);
        if (plan instanceof Binary binary) return binary(binary);
        if (plan instanceof Metadata metadata) return metadata(metadata);
        if (plan instanceof Case branches) return cases(branches);
        if (plan instanceof Wildcard wildcard) return wildcard(wildcard);
        return plan instanceof Member || plan instanceof Index || plan instanceof Slice ? path(plan) : predicate(plan);
    }

    /** Compiles a condition that its operator acts on, and tells when it was met. */
    public Expression condition(PlanExpression plan) {
        return hits.condition(plan, compile(plan));
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
        boolean plainColumn = item.expression() instanceof Column column && !isHidden(column) && !item.aliased();
        Expression expression = item.aliased() ? remembered(item.expression()) : compile(item.expression());
        expression = hits.value(item.expression(), expression);
        return new NamedExpression(item.name(), expression, plainColumn, item.aliased(), item.invisible());
    }

    /** Hidden columns hold what was worked out before; to the user they are no columns. */
    private static boolean isHidden(Column column) {
        return column.name().startsWith("$$");
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
        if (function.get() instanceof HitFunction) return hits.call(call, function);
        CallArguments arguments = new CallArguments(compileAll(call.arguments()));
        return function.get() instanceof TableFunction
                ? new TableCallExpression(call, function, arguments)
                : new CallExpression(call, function, rule, arguments, failureIsNull);
    }

    /** Columns that the engine adds are of no source. */
    private Expression column(Column plan) {
        boolean ofAny = joined && plan.source().isEmpty() && !plan.name().startsWith("$$");
        return ofAny ? new AnySourceColumn(plan) : new ColumnExpression(plan);
    }

    private Expression metadata(Metadata plan) {
        return joined ? new JoinedMetadata(plan) : new MetadataExpression(plan);
    }

    /** Calls with equal partitions share the table of them, so that a partition is looked up once for each event. */
    private Expression analytic(Analytic call) {
        PartitionTable table = partitions.computeIfAbsent(
                call.partitions(), by -> new PartitionTable(compileAll(by.keys()), by.limit()));
        return new AnalyticExpression(
                call,
                functions.apply(call.function()),
                new CallArguments(compileAll(call.arguments())),
                table,
                call.when().map(this::compile));
    }

    private Expression binary(Binary plan) {
        Expression left = compile(plan.left());
        Expression right = compile(plan.right());
        if (plan.operator().isArithmetic()) return new ArithmeticExpression(plan, left, right);
        if (plan.operator().isComparison()) return new ComparisonExpression(plan, left, right, comparison);
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
                plan.otherwise().map(this::compile),
                comparison);
    }

    private Expression wildcard(Wildcard plan) {
        List<NamedExpression> replace = plan.replace().stream()
                .map(item -> new NamedExpression(item.column(), compile(item.expression()), false, true, false))
                .toList();
        return joined ? new JoinedWildcard(plan, replace) : new WildcardExpression(plan, replace);
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
                    between, compile(between.value()), compile(between.low()), compile(between.high()), comparison);
        }
        if (plan instanceof InList in)
            return new InListExpression(in, compile(in.value()), compileAll(in.elements()), comparison);
        if (plan instanceof InArray in)
            return new InArrayExpression(in, compile(in.value()), compile(in.array()), comparison);
        Like like = (Like) plan;
        return new LikeExpression(like, compile(like.value()), compile(like.pattern()));
    }
}
