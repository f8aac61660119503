// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.analytic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.MillraceException;
import io.millrace.api.function.ArgumentSyntax;
import io.millrace.api.function.ArgumentSyntax.Form;
import io.millrace.api.function.Function;
import java.util.Arrays;
import java.util.Optional;
import org.junit.Test;

public class AnalyticFunctionsTest {
    private static final ArgumentSyntax COLUMN = ArgumentSyntax.of(Form.COLUMN);
    private static final ArgumentSyntax TRUE = literal(Form.BOOLEAN, true);

    @Test
    public void everyFunctionSaysWhatItDoes() {
        assertThat(AnalyticFunctions.all()).hasSize(10).allSatisfy((name, function) -> {
            assertThat(function.description()).endsWith(".");
            assertThat(function.signature().result()).isNotEmpty();
        });
    }

    @Test
    public void theOffsetOfLagIsAWholeNumberOrAnExpression() {
        accepts("lag", COLUMN);
        accepts("lag", COLUMN, literal(Form.INTEGER, 2L), COLUMN, TRUE);
        accepts("lag", COLUMN, ArgumentSyntax.of(Form.CALL));
        refuses("lag");
        refuses("lag", COLUMN, COLUMN);
        refuses("lag", COLUMN, literal(Form.FLOAT, 1.0));
        refuses("lag", COLUMN, literal(Form.STRING, "1"));
        refuses("lag", COLUMN, literal(Form.INTEGER, -1L));
        refuses("lag", COLUMN, literal(Form.INTEGER, 1L), COLUMN, literal(Form.INTEGER, 1L));
        refuses("lag", COLUMN, literal(Form.INTEGER, 1L), COLUMN, TRUE, TRUE);
    }

    @Test
    public void changesBeginWithAFlag() {
        accepts("changed_cols", COLUMN, COLUMN, COLUMN, COLUMN);
        refuses("changed_cols", COLUMN, TRUE);
        refuses("changed_cols", TRUE, TRUE, COLUMN);
        refuses("changed_cols", COLUMN, literal(Form.INTEGER, 1L), COLUMN);
        accepts("changed_col", TRUE, COLUMN);
        accepts("changed_col", COLUMN, COLUMN);
        accepts("had_changed", TRUE, COLUMN, COLUMN, COLUMN);
        refuses("changed_col", TRUE);
        refuses("changed_col", TRUE, COLUMN, COLUMN);
        refuses("changed_col", literal(Form.INTEGER, 1L), COLUMN);
        refuses("had_changed", TRUE);
        refuses("had_changed", literal(Form.STRING, "x"), COLUMN);
    }

    @Test
    public void totalsTakeOneArgumentOrThree() {
        for (String name : new String[] {"acc_sum", "acc_count", "acc_avg", "acc_max", "acc_min"}) {
            accepts(name, COLUMN);
            accepts(name, COLUMN, COLUMN, COLUMN);
            refuses(name);
            refuses(name, COLUMN, TRUE);
            refuses(name, COLUMN, TRUE, TRUE, TRUE);
        }
    }

    private static void accepts(String name, ArgumentSyntax... arguments) {
        function(name).check(name, Arrays.asList(arguments));
    }

    private static void refuses(String name, ArgumentSyntax... arguments) {
        assertThatThrownBy(() -> function(name).check(name, Arrays.asList(arguments)))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining("function " + name + " expects");
    }

    private static Function function(String name) {
        return AnalyticFunctions.all().get(name);
    }

    private static ArgumentSyntax literal(Form form, Object value) {
        return new ArgumentSyntax(form, Optional.of(value));
    }
}
