// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.error.PluginMissingException;
import io.millrace.plan.OperatorNode;
import io.millrace.plan.Plan;
import io.millrace.plan.SourceNode;
import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.plan.compiler.SqlCompiler;
import io.millrace.plan.expression.PlanExpression.Call;
import io.millrace.plan.expression.PlanExpression.Column;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import io.millrace.plan.stream.StreamStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A compiler of {@code SELECT * FROM s}, {@code SELECT a,b FROM s,t} and {@code SELECT f(a) FROM s}, and of the statements that a
 * test has taught it.
 */
public final class FakeCompiler implements SqlCompiler {
    private static final Pattern SELECT = Pattern.compile("SELECT (\\S+) FROM (\\S+)");
    private static final Pattern CALL = Pattern.compile("(\\w+)\\((\\w+)\\)");

    private final Map<String, StreamStatement> statements = new HashMap<>();
    /** Runs when a function is found missing, before anybody is told. */
    public volatile Runnable onMissing = () -> {};

    /** Teaches it a statement. */
    public String learn(String sql, StreamStatement statement) {
        statements.put(sql, statement);
        return sql;
    }

    /** Teaches it a CREATE statement with these options. */
    public String create(String sql, StreamKind kind, String name, Object... options) {
        StreamDefinition definition = Definitions.of(kind, name, List.of(), sql, options);
        return learn(sql, new StreamStatement.Create(definition));
    }

    @Override
    public StreamStatement parseStreamStatement(String sql, Catalog catalog) {
        StreamStatement known = statements.get(sql);
        if (known == null) throw new MillraceException(ErrorCode.SYNTAX, "found " + sql + ", expected a statement");
        return known;
    }

    private static Matcher parse(String select) {
        Matcher matcher = SELECT.matcher(select);
        if (matcher.matches()) return matcher;
        throw new MillraceException(ErrorCode.SYNTAX, "found " + select + ", expected SELECT");
    }

    @Override
    public List<String> sources(String select) {
        return List.of(parse(select).group(2).split(","));
    }

    @Override
    public Plan plan(String select, PlanOptions options, Catalog catalog) {
        Matcher matcher = parse(select);
        Matcher call = CALL.matcher(matcher.group(1));
        boolean calls = call.matches();
        Optional<List<String>> columns = matcher.group(1).equals("*")
                ? Optional.empty()
                : Optional.of(List.of((calls ? call.group(2) : matcher.group(1)).split(",")));
        List<SourceNode> sources = new ArrayList<>();
        for (String name : matcher.group(2).split(",")) sources.add(source(name, columns, catalog));
        List<OperatorNode> operators = new ArrayList<>();
        if (calls) operators.add(operator(call.group(1), call.group(2), sources, catalog));
        String output = calls ? "2_fake" : sources.get(0).id();
        return new Plan(sources, operators, output, options.time(), List.of());
    }

    private static SourceNode source(String name, Optional<List<String>> columns, Catalog catalog) {
        StreamDefinition stream = catalog.stream(name)
                .orElseThrow(() -> new MillraceException(
                        ErrorCode.PLAN, "fail to get stream " + name + ", please check if stream is created"));
        return new SourceNode(name, stream, columns);
    }

    private OperatorNode operator(String function, String column, List<SourceNode> sources, Catalog catalog) {
        if (catalog.function(function).isEmpty()) {
            onMissing.run();
            throw new PluginMissingException("function", function, "function " + function + " not found");
        }
        return new OperatorNode(
                "2_fake",
                "fake",
                sources.stream().map(SourceNode::id).toList(),
                Map.of(),
                Map.of("call", new Call(function, List.of(Column.of(column)), 0)),
                Map.of(),
                Optional.empty());
    }
}
