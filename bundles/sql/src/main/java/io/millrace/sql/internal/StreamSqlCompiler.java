// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.internal;

import io.millrace.plan.Plan;
import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.plan.compiler.SqlCompiler;
import io.millrace.plan.stream.StreamStatement;
import io.millrace.sql.SqlException;
import io.millrace.sql.analyze.Analyzer;
import io.millrace.sql.analyze.Query;
import io.millrace.sql.explain.QueryExplanation;
import io.millrace.sql.graph.GraphPlanner;
import io.millrace.sql.optimizer.Optimizer;
import io.millrace.sql.parse.SqlParser;
import io.millrace.sql.planner.Planner;
import io.millrace.sql.tree.DefinitionStatement;
import io.millrace.sql.tree.Join;
import io.millrace.sql.tree.SelectStatement;
import io.millrace.sql.tree.SourceReference;
import io.millrace.sql.tree.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** The dialect as a service: definitions and plans from SQL. */
@Component(service = SqlCompiler.class)
public final class StreamSqlCompiler implements SqlCompiler {
    private final Optimizer optimizer;

    @Activate
    public StreamSqlCompiler() {
        this(Optimizer.standard());
    }

    /** @param optimizer makes plans cheaper, or leaves them as they are */
    public StreamSqlCompiler(Optimizer optimizer) {
        this.optimizer = optimizer;
    }

    @Override
    public StreamStatement parseStreamStatement(String sql, Catalog catalog) {
        Statement statement = SqlParser.parse(sql);
        if (statement instanceof DefinitionStatement definition) {
            FormatCheck.check(definition, catalog);
            return definition.statement();
        }
        throw SqlException.syntax(
                statement.position(), "found SELECT, expected CREATE, DROP, DESCRIBE, EXPLAIN or SHOW");
    }

    @Override
    public List<String> sources(String select) {
        SelectStatement statement = query(select);
        return Stream.concat(
                        Stream.of(statement.from()), statement.joins().stream().map(Join::source))
                .map(SourceReference::name)
                .toList();
    }

    @Override
    public Plan plan(String select, PlanOptions options, Catalog catalog) {
        return optimizer.optimize(Planner.plan(Analyzer.analyze(query(select), options, catalog), options), catalog);
    }

    @Override
    public Plan planGraph(Map<String, Object> graph, PlanOptions options, Catalog catalog) {
        return optimizer.optimize(GraphPlanner.plan(graph, options, catalog), catalog);
    }

    @Override
    public List<String> columns(String select, PlanOptions options, Catalog catalog) {
        SelectStatement statement = query(select);
        return NamedColumns.of(statement, Analyzer.analyze(statement, options, catalog));
    }

    @Override
    public String explain(String select, PlanOptions options, Catalog catalog) {
        Query query = Analyzer.analyze(query(select), options, catalog);
        return QueryExplanation.of(query, options, Planner.plan(query, options));
    }

    private static SelectStatement query(String text) {
        Statement statement = SqlParser.parse(text);
        if (statement instanceof SelectStatement select) {
            return select;
        }
        throw SqlException.syntax(statement.position(), "found a statement about a stream or table, expected SELECT");
    }
}
