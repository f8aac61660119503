// SPDX-License-Identifier: Apache-2.0
package io.millrace.testkit.sql;

import static io.millrace.testkit.operator.Rows.row;
import static io.millrace.testkit.sql.SqlTrial.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.expression.NamedExpression;
import io.millrace.api.function.Arguments;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.ScalarFunction;
import io.millrace.api.function.Signature;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.api.row.Value;
import java.util.List;
import org.junit.Test;

/** How statements are tried, with an operator of its own, since the class path of the test kit has none. */
public class SqlTrialTest {
    private static SqlTrial trial(String select) {
        return sql(select).operator("project", Selecting::new).function("half", new Half());
    }

    @Test
    public void rows_go_in_and_come_out() {
        trial("SELECT half(v) AS h FROM s")
                .on(row("v", 4), row("v", 5))
                .emits(row("h", 2), row("h", 2))
                .emitsNothing()
                .on("s", row("v", 6))
                .emits(row("h", 3));
    }

    @Test
    public void errors_are_checked_apart_from_rows() {
        trial("SELECT half(v) AS h FROM s")
                .on(row("v", "x"), row("v", 4))
                .fails("call func half error")
                .emits(row("h", 2));
    }

    @Test
    public void a_check_that_fails_shows_the_statement_and_what_came() {
        SqlTrial trial = trial("SELECT half(v) AS h FROM s").on(row("v", 4));
        assertThatThrownBy(() -> trial.emits(row("h", 7)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("rows of SELECT half(v) AS h FROM s")
                .hasMessageContaining("{\"h\"=2L}")
                .hasMessageContaining("{\"h\"=7L}");
    }

    @Test
    public void an_error_that_nobody_expects_fails_the_check() {
        SqlTrial trial = trial("SELECT half(v) AS h FROM s").on(row("v", "x"));
        assertThatThrownBy(trial::emitsNothing)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("errors of SELECT half(v)");
    }

    @Test
    public void a_statement_may_be_refused() {
        trial("SELECT halve(v) FROM s").isRefused("there is no function halve");
        trial("SELECT v FROM t").stream("CREATE STREAM s () WITH (DATASOURCE=\"s\", FORMAT=\"none\")")
                .isRefused("none");
    }

    @Test
    public void a_row_for_a_stream_that_is_not_read_is_a_mistake_of_the_test() {
        SqlTrial trial = trial("SELECT v FROM s");
        assertThatThrownBy(() -> trial.on("t", row("v", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the statement reads [s], not t");
    }

    @Test
    public void the_plan_can_be_looked_at() {
        assertThat(trial("SELECT half(v) AS h FROM s").plan().resultColumns()).containsExactly("h");
    }

    /** Half of an integer. */
    private static final class Half implements ScalarFunction {
        @Override
        public Object call(Arguments arguments) {
            if (arguments.get(0) instanceof Long number) return number / 2;
            throw new IllegalArgumentException("no integer");
        }

        @Override
        public Signature signature() {
            return Signature.of("an integer", Parameter.number("x"));
        }
    }

    /** Evaluates what is selected. */
    private static final class Selecting implements Operator {
        private List<NamedExpression> fields;
        private Shape shape;

        @Override
        public void open(OperatorContext context) {
            fields = context.expressions("fields");
            shape = Shape.of(fields.stream().map(NamedExpression::name).toList());
        }

        @Override
        public void row(Row row, Output out) {
            Row result = new Row(shape);
            Value value = new Value();
            for (int i = 0; i < fields.size(); i++) {
                fields.get(i).expression().evaluate(row, value);
                result.set(i, value);
            }
            out.row(result);
        }
    }
}
