// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.function;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.function.AggregateFunction;
import io.millrace.api.function.ArgumentSyntax;
import io.millrace.api.function.Function;
import io.millrace.api.function.NullGuard;
import io.millrace.api.function.RuleContext;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.TableFunction;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.api.row.Value;
import io.millrace.testkit.plugin.ManualClock;
import io.millrace.testkit.plugin.SavedState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Calls the functions of a family by name, as the engine does. */
public final class FunctionHarness {
    private final Map<String, ? extends Function> functions;
    private final RuleContext rule;

    private FunctionHarness(Map<String, ? extends Function> functions, RuleContext rule) {
        this.functions = functions;
        this.rule = rule;
    }

    public static FunctionHarness of(Map<String, ? extends Function> functions) {
        return new FunctionHarness(functions, HarnessRule.of(ManualClock.at(0)));
    }

    /** The same functions, called in a certain rule. */
    public FunctionHarness in(RuleContext newRule) {
        return new FunctionHarness(functions, newRule);
    }

    /** The result of a scalar function, its null guard applied. Both ways to call it must agree. */
    public Object call(String name, Object... arguments) throws Exception {
        return callOn(new Row(Shape.empty()), name, arguments);
    }

    /** The same, evaluated on a certain row. */
    public Object callOn(Row row, String name, Object... arguments) throws Exception {
        ScalarFunction function = ((ScalarFunction) function(name)).inRule(rule).forCallSite();
        TestArguments values = TestArguments.on(row, arguments);
        if (function.nullGuard() != NullGuard.NONE && values.isGuarded()) return guarded(function.nullGuard());
        Value out = new Value();
        function.call(values, out);
        if (function.isDeterministic())
            assertThat(function.call(values)).as(name + values).isEqualTo(out.object());
        return out.object();
    }

    /** The result of an aggregate function of one argument for a group with these values. */
    public Object aggregate(String name, Object... values) throws Exception {
        return aggregateRows(
                name, Arrays.stream(values).map(value -> new Object[] {value}).toArray(Object[][]::new));
    }

    /** The result of an aggregate function for a group, each row given by its arguments. */
    public Object aggregateRows(String name, Object[]... rows) throws Exception {
        List<TestArguments> arguments =
                Arrays.stream(rows).map(TestArguments::of).toList();
        return AggregateHarness.result((AggregateFunction) function(name), arguments);
    }

    /** The rows of a table function, of neutral values, and the same when asked again; its null guard fails the call. */
    public List<Map<String, Object>> rows(String name, Object... arguments) throws Exception {
        TableFunction function = (TableFunction) function(name);
        TestArguments values = TestArguments.of(arguments);
        if (function.nullGuard() != NullGuard.NONE && values.isGuarded()) {
            throw new EvaluationException("call func " + name + " error: there is nothing to make rows of");
        }
        List<Map<String, Object>> rows = List.copyOf(function.rows(values));
        SavedState.copy(rows);
        if (function.isDeterministic())
            assertThat(function.rows(values)).as(name + values).isEqualTo(rows);
        return rows;
    }

    /** Checks a call as it is written. */
    public void check(String name, ArgumentSyntax... arguments) {
        function(name).check(name, List.of(arguments));
    }

    public Function function(String name) {
        assertThat(functions).containsKey(name);
        return functions.get(name);
    }

    private static Object guarded(NullGuard guard) {
        return switch (guard) {
            case FALSE -> false;
            case ZERO -> 0L;
            case NULL, NONE -> null;
        };
    }
}
