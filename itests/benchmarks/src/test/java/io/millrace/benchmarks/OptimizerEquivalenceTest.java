// SPDX-License-Identifier: Apache-2.0
package io.millrace.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.functions.aggregate.AggregateFunctions;
import io.millrace.functions.math.MathFunctions;
import io.millrace.plan.TimePolicy;
import io.millrace.sql.internal.StreamSqlCompiler;
import io.millrace.sql.optimizer.Optimizer;
import io.millrace.testkit.engine.ClasspathExtensions;
import io.millrace.testkit.engine.PipelineHarness;
import io.millrace.testkit.plugin.ManualClock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.Test;

/** Optimised plans give what plans give as they were planned, errors included, for generated rules and rows. */
public class OptimizerEquivalenceTest {
    private static final int RULES = 2_000;
    private static final int ROWS = 12;
    private static final String STREAM =
            "CREATE STREAM s () WITH (TYPE=\"harness\", DATASOURCE=\"s\", FORMAT=\"json\")";

    private final Random random = new Random(20260303);
    private final ClasspathExtensions extensions =
            ClasspathExtensions.find().withFunctions(MathFunctions.all()).withFunctions(AggregateFunctions.all());

    @Test
    public void generatedRulesGiveTheSameRowsAndErrors() {
        int errors = 0;
        for (int i = 0; i < RULES; i++) {
            String sql = random.nextInt(4) == 0 ? windowed() : plain();
            List<String> rows = rows();
            List<String> asPlanned = run(sql, rows, Optimizer.none());
            assertThat(run(sql, rows, Optimizer.standard())).as(sql).isEqualTo(asPlanned);
            errors += asPlanned.stream().anyMatch(result -> result.contains("error")) ? 1 : 0;
        }
        assertThat(errors).as("rules with errors").isBetween(RULES / 20, RULES * 19 / 20);
    }

    private List<String> run(String sql, List<String> rows, Optimizer optimizer) {
        List<String> results = new ArrayList<>();
        PipelineHarness.Rule rule = new PipelineHarness.Rule(
                STREAM, sql, TimePolicy.processingTime(), true, Map.of("sendSingle", true), ManualClock.at(Task.BASE));
        try (PipelineHarness pipeline = PipelineHarness.open(
                rule,
                extensions.registry(),
                new StreamSqlCompiler(optimizer),
                (bytes, offset, length) -> results.add(new String(bytes, offset, length, StandardCharsets.UTF_8)))) {
            for (String row : rows) pipeline.push(row.getBytes(StandardCharsets.UTF_8));
        } catch (RuntimeException refused) {
            results.add("refused: " + refused.getMessage());
        }
        return results;
    }

    private String plain() {
        return "SELECT " + value(2) + " AS x, " + value(2) + " AS y, " + value(2) + ", a FROM s WHERE " + condition(3);
    }

    private String windowed() {
        return "SELECT count(*) AS n, sum(" + value(1) + ") AS x, max(" + value(1) + ") AS y FROM s WHERE "
                + condition(2) + " GROUP BY a, COUNTWINDOW(4) HAVING " + condition(1);
    }

    private String value(int depth) {
        if (depth == 0) return pick("a", "b", "x1", "1", "2.5", "0", "-3", "'t'");
        return switch (random.nextInt(6)) {
            case 0, 1 -> "(" + value(depth - 1) + " " + pick("+", "-", "*", "/", "%") + " " + value(depth - 1) + ")";
            case 2 -> pick("abs", "ceil", "sqrt", "floor") + "(" + value(depth - 1) + ")";
            case 3 -> pick("abs(a)", "sqrt(abs(b))", "power(a, 2)");
            case 4 -> "CASE WHEN " + condition(depth - 1) + " THEN " + value(depth - 1) + " ELSE 1 + 1 END";
            default -> value(0);
        };
    }

    private String condition(int depth) {
        if (depth == 0) {
            return pick("a > 1", "b <= 2.5", "1 = 1", "2 < 1", "'a' = 'b'", "c", "abs(a) > 1", "1 > 'a'", "c = true");
        }
        return switch (random.nextInt(6)) {
            case 0, 1 -> "(" + condition(depth - 1) + " AND " + condition(depth - 1) + ")";
            case 2 -> "(" + condition(depth - 1) + " OR " + condition(depth - 1) + ")";
            case 3 -> value(depth - 1) + " " + pick("=", "!=", "<", ">=") + " " + value(depth - 1);
            case 4 -> value(depth - 1) + pick(" BETWEEN 0 AND 1 + 1", " IN (1, 2.5, 1 + 2)", " NOT IN (0)");
            default -> condition(0);
        };
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            rows.add("{\"a\":" + pick("1", "2", "-4", "2", "1", "\"t\"", "null", "2.5") + ",\"b\":"
                    + pick("2.5", "0", "1", "9.25", "true") + (random.nextInt(5) == 0 ? "" : ",\"c\":true") + "}");
        }
        return rows;
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
