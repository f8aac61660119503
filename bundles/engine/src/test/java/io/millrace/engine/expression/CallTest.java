// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import static io.millrace.engine.expression.Expressions.binary;
import static io.millrace.engine.expression.Expressions.call;
import static io.millrace.engine.expression.Expressions.column;
import static io.millrace.engine.expression.Expressions.literal;
import static io.millrace.engine.fake.Values.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.PluginMissingException;
import io.millrace.api.expression.Expression;
import io.millrace.api.function.NullGuard;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.engine.fake.FakeFunction;
import io.millrace.plan.NamedPlanExpression;
import io.millrace.plan.expression.BinaryOperator;
import io.millrace.plan.expression.PlanExpression;
import io.millrace.plan.expression.PlanExpression.Alias;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class CallTest {
    private final Expressions on = new Expressions();

    private FakeFunction install(NullGuard guard, FakeFunction.Body body) {
        FakeFunction function = new FakeFunction(guard, body);
        on.install("f", function);
        return function;
    }

    private static Object valueOf(Expression expression, Row row) {
        Value out = new Value();
        expression.evaluate(row, out);
        return out.object();
    }

    @Test
    public void aFunctionSeesItsArgumentsAndTheRow() {
        install(
                NullGuard.NULL,
                arguments -> List.of(
                        arguments.size(),
                        arguments.longAt(0),
                        arguments.get(1),
                        arguments.row().get("c")));
        Object result = on.evaluate(call("f", column("a"), literal("x")), row("a", 5L, "c", true));
        assertThat(result).isEqualTo(List.of(2, 5L, "x", true));
    }

    @Test
    public void callsMayBeNested() {
        install(NullGuard.NULL, arguments -> arguments.longAt(0) + 1);
        assertThat(on.evaluate(call("f", call("f", column("a"))), row("a", 5L))).isEqualTo(7L);
    }

    @Test
    public void whatAFunctionThrowsIsAnErrorOfTheRow() {
        install(NullGuard.NULL, arguments -> {
            throw new java.io.IOException("no luck");
        });
        assertThatThrownBy(() -> on.evaluate(call("f", column("a")), row("a", 5L)))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("call func f error: no luck");
    }

    @Test
    public void aFunctionThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> on.compiler.compile(call("geohash", column("a"))))
                .isInstanceOf(PluginMissingException.class)
                .hasMessage("PLUGIN_MISSING: function geohash");
    }

    @Test
    public void theGuardAnswersForAbsentAndEmptyArguments() {
        for (Object empty : new Object[] {null, List.of(), Map.of()}) {
            assertThat(guarded(NullGuard.NULL, empty)).isNull();
            assertThat(guarded(NullGuard.FALSE, empty)).isEqualTo(false);
            assertThat(guarded(NullGuard.ZERO, empty)).isEqualTo(0L);
            assertThat(guarded(NullGuard.NONE, empty)).isEqualTo("called");
        }
    }

    @Test
    public void theGuardLetsEverythingElsePass() {
        for (Object value : new Object[] {0L, 0.0, "", false, List.of(1L), Map.of("k", 1L)}) {
            assertThat(guarded(NullGuard.NULL, value)).isEqualTo("called");
        }
    }

    private static Object guarded(NullGuard guard, Object value) {
        Expressions fresh = new Expressions();
        fresh.install("f", new FakeFunction(guard, arguments -> "called"));
        return fresh.evaluate(call("f", literal(1L), column("a")), row("a", value));
    }

    @Test
    public void anAliasIsEvaluatedOnceForEachRow() {
        FakeFunction counter = install(NullGuard.NONE, arguments -> arguments.longAt(0) * 10);
        PlanExpression item = call("f", column("a"));
        Expression selected = on.compiler
                .compile(new NamedPlanExpression("x", item, true, false))
                .expression();
        Expression condition = on.compiler.compile(binary(new Alias("x", item), BinaryOperator.GREATER, literal(10L)));
        Row row = row("a", 2L);
        assertThat(condition.isTrue(row)).isTrue();
        assertThat(valueOf(selected, row)).isEqualTo(20L);
        assertThat(counter.calls()).isEqualTo(1);
        assertThat(valueOf(selected, row("a", 3L))).isEqualTo(30L);
        assertThat(counter.calls()).isEqualTo(2);
    }

    @Test
    public void aRowThatIsFilledAnewIsANewRow() {
        FakeFunction counter = install(NullGuard.NONE, arguments -> arguments.longAt(0) * 10);
        Expression selected = on.compiler.compile(new Alias("x", call("f", column("a"))));
        Row row = row("a", 2L);
        assertThat(valueOf(selected, row)).isEqualTo(20L);
        row.reset(row.shape());
        row.set(0, 3L);
        assertThat(valueOf(selected, row)).isEqualTo(30L);
        row.set(0, 4L);
        row.renew();
        assertThat(valueOf(selected, row)).isEqualTo(40L);
        assertThat(counter.calls()).isEqualTo(3);
    }

    @Test
    public void anItemWithoutAliasIsEvaluatedWhereItStands() {
        FakeFunction counter = install(NullGuard.NONE, arguments -> 1L);
        PlanExpression item = call("f", column("a"));
        Row row = row("a", 2L);
        valueOf(on.compiler.compile(item), row);
        valueOf(on.compiler.compile(item), row);
        assertThat(counter.calls()).isEqualTo(2);
    }

    @Test
    public void aNamedItemSaysWhetherItIsAPlainColumn() {
        assertThat(on.compiler
                        .compile(new NamedPlanExpression("a", column("a"), false, false))
                        .plainColumn())
                .isTrue();
        assertThat(on.compiler
                        .compile(new NamedPlanExpression("b", column("a"), true, false))
                        .plainColumn())
                .isFalse();
        assertThat(on.compiler
                        .compile(new NamedPlanExpression("a", literal(1L), false, true))
                        .invisible())
                .isTrue();
    }
}
