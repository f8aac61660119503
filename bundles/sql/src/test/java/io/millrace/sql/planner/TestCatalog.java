// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.planner;

import static java.util.Map.entry;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.AggregateFunction;
import io.millrace.api.function.AnalyticFunction;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Function;
import io.millrace.api.function.HitFunction;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.function.TableFunction;
import io.millrace.plan.compiler.Catalog;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamStatement;
import io.millrace.sql.internal.StreamSqlCompiler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Streams created from their statements, and a few functions that can be called but never run. */
public final class TestCatalog implements Catalog {
    private static final Map<String, Function> FUNCTIONS = Map.ofEntries(
            entry("abs", scalar(Signature.of("a number", Parameter.number("x")))),
            entry("upper", scalar(Signature.of("a text", Parameter.text("text")))),
            entry("now", scalar(Signature.of("a time"))),
            entry("window_end", scalar(Signature.of("an integer"))),
            entry("to_json", scalar(Signature.of("a text", Parameter.any("x")))),
            entry("myPlugin", scalar(Signature.of("any value", Parameter.any("x")))),
            entry("count", aggregate(Signature.of("an integer", Parameter.any("x")))),
            entry("sum", aggregate(Signature.of("a number", Parameter.number("x")))),
            entry("avg", aggregate(Signature.of("a number", Parameter.number("x")))),
            entry("max", aggregate(Signature.of("a number", Parameter.number("x")))),
            entry("collect", aggregate(Signature.of("a list", Parameter.any("x")))),
            entry("deduplicate", aggregate(Signature.of("a list", Parameter.any("x"), Parameter.any("all")))),
            entry("row_number", scalar(Signature.of("an integer"))),
            entry("last_hit_count", new FakeHits(false)),
            entry("last_agg_hit_count", new FakeHits(true)),
            entry("unnest", new FakeTable()),
            entry("lag", new FakeAnalytic(true)),
            entry("inc_count", new FakeAnalytic(false)),
            entry("changed_cols", new FakeColumns()),
            entry("dedup_trigger", new FakeDedup()));

    private final Map<String, StreamDefinition> streams = new HashMap<>();

    TestCatalog with(String statement) {
        StreamStatement.Create create =
                (StreamStatement.Create) new StreamSqlCompiler().parseStreamStatement(statement, this);
        streams.put(create.definition().name(), create.definition());
        return this;
    }

    @Override
    public Optional<StreamDefinition> stream(String name) {
        return Optional.ofNullable(streams.get(name));
    }

    @Override
    public Optional<Function> function(String name) {
        return Optional.ofNullable(FUNCTIONS.get(name));
    }

    @Override
    public Set<String> functionNames() {
        return FUNCTIONS.keySet();
    }

    @Override
    public boolean hasFormat(String name) {
        return Set.of("json", "delimited").contains(name);
    }

    @Override
    public boolean hasOperator(String type) {
        return type.equals("MyOp");
    }

    private static Function scalar(Signature signature) {
        return new FakeScalar(signature);
    }

    private static Function aggregate(Signature signature) {
        return new FakeAggregate(signature);
    }

    private static UnsupportedOperationException neverRun() {
        return new UnsupportedOperationException("planning runs no function");
    }

    private record FakeScalar(Signature signature) implements ScalarFunction {
        @Override
        public Object call(Arguments arguments) {
            throw neverRun();
        }
    }

    private record FakeHits(boolean isOfGroups) implements HitFunction {
        @Override
        public long value(long hits, long lastMillis) {
            throw neverRun();
        }

        @Override
        public Signature signature() {
            return Signature.of("an integer");
        }
    }

    private record FakeAggregate(Signature signature) implements AggregateFunction {
        @Override
        public Accumulator newAccumulator() {
            throw neverRun();
        }
    }

    private static final class FakeTable implements TableFunction {
        @Override
        public Signature signature() {
            return Signature.of("rows", Parameter.any("list"));
        }

        @Override
        public List<Map<String, Object>> rows(Arguments arguments) {
            throw neverRun();
        }
    }

    private record FakeAnalytic(boolean seesEveryEvent) implements AnalyticFunction {
        @Override
        public Signature signature() {
            return Signature.of("any value", Parameter.any("x"));
        }

        @Override
        public History newHistory() {
            throw neverRun();
        }
    }

    private static final class FakeColumns implements AnalyticFunction {
        @Override
        public Signature signature() {
            return Signature.of("columns", Parameter.any("prefix"), Parameter.any("ignoreNull"), Parameter.any("x"))
                    .repeatingLast();
        }

        @Override
        public boolean seesEveryEvent() {
            return false;
        }

        @Override
        public boolean makesColumns() {
            return true;
        }

        @Override
        public History newHistory() {
            throw neverRun();
        }
    }

    private static final class FakeDedup implements AnalyticFunction {
        @Override
        public Signature signature() {
            return Signature.of(
                    "intervals",
                    Parameter.any("start"),
                    Parameter.any("end"),
                    Parameter.any("now"),
                    Parameter.any("expire"));
        }

        @Override
        public boolean seesEveryEvent() {
            return false;
        }

        @Override
        public History newHistory() {
            throw neverRun();
        }
    }
}
