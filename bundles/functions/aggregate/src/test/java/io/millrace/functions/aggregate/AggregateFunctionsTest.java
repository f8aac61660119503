// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.aggregate;

import static io.millrace.testkit.function.ArgumentForms.COLUMN;
import static io.millrace.testkit.function.ArgumentForms.CONDITION;
import static io.millrace.testkit.function.ArgumentForms.WILDCARD;
import static io.millrace.testkit.function.ArgumentForms.literal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import io.millrace.api.function.AggregateFunction;
import io.millrace.api.function.ArgumentSyntax;
import io.millrace.testkit.function.FunctionHarness;
import java.util.List;
import org.junit.Test;

public class AggregateFunctionsTest {
    private final FunctionHarness functions = FunctionHarness.of(AggregateFunctions.all());

    @Test
    public void theFamilyHas16AggregatesAnd8RunningOnes() {
        assertThat(AggregateFunctions.all()).hasSize(24);
    }

    @Test
    public void thoseThatKeepValuesDependOnTheOrder() {
        List<String> sensitive = AggregateFunctions.all().keySet().stream()
                .filter(name ->
                        functions.function(name) instanceof AggregateFunction aggregate && aggregate.isOrderSensitive())
                .toList();
        assertThat(sensitive).containsExactly("collect", "deduplicate", "last_value", "merge_agg");
    }

    @Test
    public void callsThatCannotBeRightAreRefused() {
        assertRefused("sum", literal("1"));
        assertRefused("avg", literal(true));
        assertRefused("count");
        assertRefused("last_value", COLUMN);
        assertRefused("last_value", COLUMN, COLUMN);
        assertRefused("deduplicate", COLUMN, literal(1));
        assertRefused("percentile_cont", COLUMN, literal("0.5"));
    }

    @Test
    public void callsAsTheyAreMeantAreTaken() {
        functions.check("count", WILDCARD);
        functions.check("collect", WILDCARD);
        functions.check("last_value", WILDCARD, literal(true));
        functions.check("last_value", COLUMN, CONDITION);
        functions.check("percentile_disc", COLUMN, literal(0.5));
    }

    private void assertRefused(String name, ArgumentSyntax... arguments) {
        assertThatThrownBy(() -> functions.check(name, arguments))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining(name);
    }
}
