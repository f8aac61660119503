// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.millrace.api.error.PluginMissingException;
import io.millrace.plan.Grouping;
import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.OperatorNode;
import io.millrace.plan.PaneContents;
import io.millrace.plan.Plan;
import io.millrace.plan.SourceNode;
import io.millrace.plan.TimePolicy;
import io.millrace.plan.compiler.PlanOptions;
import io.millrace.sql.SqlException;
import io.millrace.sql.internal.StreamSqlCompiler;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plans a query over the streams of the tests, and writes the plan as lines: sources first, then operators. */
public final class Planning {
    private static final TestCatalog CATALOG = new TestCatalog()
            .with("CREATE STREAM s () WITH (DATASOURCE=\"s\")")
            .with("CREATE STREAM m (dev STRING, v BIGINT, w FLOAT, ok BOOLEAN, at BIGINT) WITH (DATASOURCE=\"m\")")
            .with("CREATE STREAM n (dev STRING, k BIGINT) WITH (DATASOURCE=\"n\")")
            .with("CREATE STREAM e (dev STRING, v BIGINT, at BIGINT) WITH (DATASOURCE=\"e\", TIMESTAMP=\"at\")")
            .with("CREATE STREAM late () WITH (DATASOURCE=\"late\", TIMESTAMP=\"at\")")
            .with("CREATE STREAM bad (v BIGINT) WITH (DATASOURCE=\"bad\", TIMESTAMP=\"at\")")
            .with(
                    "CREATE STREAM o (a STRUCT(x BIGINT, p STRUCT(lat FLOAT, lon FLOAT)), l ARRAY(STRUCT(k BIGINT, n BIGINT))) "
                            + "WITH (DATASOURCE=\"o\")")
            .with("CREATE STREAM shared (a STRUCT(x BIGINT, y BIGINT)) WITH (DATASOURCE=\"o\", SHARED=\"TRUE\")")
            .with("CREATE STREAM scratch () WITH (DATASOURCE=\"x\", TEMP=\"TRUE\")")
            .with("CREATE TABLE tb (id BIGINT) WITH (DATASOURCE=\"tb\")")
            .with("CREATE TABLE lk (id BIGINT, nm STRING) WITH (DATASOURCE=\"lk\", KIND=\"lookup\", KEY=\"id\")")
            .with("CREATE TABLE free () WITH (DATASOURCE=\"f\", KIND=\"lookup\", KEY=\"id\")");
    private static final PlanOptions OPTIONS =
            new PlanOptions(TimePolicy.processingTime(), false, false, false, Map.of());

    private Planning() {}

    static List<String> plan(String sql) {
        return plan(sql, OPTIONS);
    }

    static List<String> inEventTime(String sql) {
        return plan(sql, eventTime());
    }

    static List<String> plan(String sql, PlanOptions options) {
        return lines(compile(sql, options));
    }

    /** A plan as lines: sources first, then operators. */
    public static List<String> lines(Plan plan) {
        return Stream.concat(
                        plan.sources().stream().map(Planning::text),
                        plan.operators().stream().map(Planning::text))
                .toList();
    }

    static Plan compile(String sql, PlanOptions options) {
        return new StreamSqlCompiler().plan(sql, options, CATALOG);
    }

    static String refusal(String sql) {
        return refusal(sql, OPTIONS);
    }

    static String refusal(String sql, PlanOptions options) {
        Throwable refusal = catchThrowable(() -> compile(sql, options));
        assertThat(refusal).as(sql).isInstanceOfAny(SqlException.class, PluginMissingException.class);
        return refusal.getMessage();
    }

    /** The streams of the tests. */
    public static TestCatalog catalog() {
        return CATALOG;
    }

    public static PlanOptions options() {
        return OPTIONS;
    }

    public static PlanOptions eventTime() {
        return new PlanOptions(new TimePolicy(true, 1000), false, false, false, Map.of());
    }

    private static String text(SourceNode source) {
        return "source " + source.id() + " "
                + source.columns().map(List::toString).orElse("*");
    }

    private static String text(OperatorNode operator) {
        StringBuilder text = new StringBuilder(operator.id());
        new TreeMap<>(operator.options())
                .forEach((name, value) ->
                        text.append(" ").append(name).append("=").append(value));
        new TreeMap<>(operator.expressions())
                .values()
                .forEach(expression -> text.append(" ").append(expression));
        new TreeMap<>(operator.lists())
                .forEach((name, list) -> text.append(" ").append(name).append(list(list)));
        operator.contents().ifPresent(contents -> text.append(text(contents)));
        return text.toString();
    }

    private static String list(List<NamedPlanExpression> list) {
        return list.stream()
                .map(item -> item.aliased()
                        ? item.expression() + " AS " + item.name()
                        : item.expression().toString())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(PaneContents contents) {
        return contents.where().map(where -> " where " + where).orElse("")
                + contents.grouping().map(Planning::text).orElse("");
    }

    private static String text(Grouping grouping) {
        return " keys" + grouping.keys() + " first"
                + grouping.firstRowColumns().map(List::toString).orElse("*") + " "
                + grouping.calls().stream()
                        .map(call -> call.column() + "=" + call.function() + call.arguments())
                        .collect(Collectors.joining(", "));
    }
}
