// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.windows;

import io.millrace.api.function.Accumulator;
import io.millrace.api.function.AggregateFunction;
import io.millrace.api.row.Value;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.itests.BuiltModules;
import io.millrace.testkit.engine.ClasspathExtensions;
import io.millrace.testkit.function.TestArguments;
import io.millrace.testkit.plugin.ManualClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Calls of all aggregate functions, and what each gives for rows when it is worked out anew. */
final class AggregateCalls {
    /** @param arguments the arguments for a row */
    record Call(String text, String function, Function<Map<String, Object>, Object[]> arguments) {
        /** The result for rows; throws what the function throws. */
        Object of(List<Map<String, Object>> rows) throws Exception {
            Accumulator accumulator = find(function).newAccumulator();
            for (Map<String, Object> row : rows) accumulator.add(TestArguments.of(arguments.apply(row)));
            Value out = new Value();
            accumulator.result(out);
            return out.object();
        }
    }

    static final BuiltModules MODULES = BuiltModules.in(Path.of("..", "bundles"));
    private static final ClasspathExtensions EXTENSIONS = ClasspathExtensions.find(MODULES.loader(), ManualClock.at(0));
    private static final List<Call> ALL = all();

    private AggregateCalls() {}

    private static AggregateFunction find(String function) {
        return (AggregateFunction) EXTENSIONS
                .registry()
                .find(new ExtensionId(ExtensionKind.FUNCTION, function))
                .orElseThrow()
                .create()
                .get();
    }

    private static List<Call> all() {
        List<Call> calls = new ArrayList<>();
        for (String name :
                List.of("avg", "sum", "count", "max", "min", "collect", "median", "stddev", "stddevs", "var", "vars")) {
            calls.add(new Call(name + "(v)", name, row -> new Object[] {row.get("v")}));
        }
        for (String name : List.of("percentile_cont", "percentile_disc")) {
            calls.add(new Call(name + "(v, 0.7)", name, row -> new Object[] {row.get("v"), 0.7}));
        }
        for (boolean flag : List.of(true, false)) {
            calls.add(new Call("last_value(v, " + flag + ")", "last_value", row -> new Object[] {row.get("v"), flag}));
            calls.add(new Call(
                    "deduplicate(g, " + flag + ")", "deduplicate", row -> new Object[] {row, row.get("g"), flag}));
        }
        calls.add(new Call("count(*)", "count", row -> new Object[] {row}));
        calls.add(new Call("merge_agg(o)", "merge_agg", row -> new Object[] {row.get("o")}));
        return List.copyOf(calls);
    }

    /** Some of the calls. */
    static List<Call> some(Random random) {
        List<Call> shuffled = new ArrayList<>(ALL);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, 1 + random.nextInt(5));
    }
}
