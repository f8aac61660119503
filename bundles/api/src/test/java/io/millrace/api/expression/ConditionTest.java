// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import java.util.Collections;
import java.util.Map;
import org.junit.Test;

/** What the result of a condition means in the clauses that have one. */
public class ConditionTest {
    /** Gives a column back, or fails where the row has none. */
    private static final Expression COLUMN = new Expression() {
        @Override
        public void evaluate(Row row, Value out) {
            if (row.shape().slot("c") < 0) throw new EvaluationException("no c");
            out.set(row.get("c"));
        }

        @Override
        public boolean isTrue(Row row) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String text() {
            return "c";
        }
    };

    private static final Condition WHERE = Condition.where(COLUMN);
    private static final Condition HAVING = Condition.having(COLUMN);

    private static Row row(Object value) {
        return Row.of(Collections.singletonMap("c", value));
    }

    @Test
    public void a_boolean_decides() {
        assertThat(WHERE.accepts(row(true))).isTrue();
        assertThat(WHERE.accepts(row(false))).isFalse();
        assertThat(HAVING.accepts(row(true))).isTrue();
        assertThat(HAVING.accepts(row(false))).isFalse();
    }

    @Test
    public void null_is_false_in_where_and_an_error_in_having() {
        assertThat(WHERE.accepts(row(null))).isFalse();
        assertThatThrownBy(() -> HAVING.accepts(row(null)))
                .hasMessageStartingWith("run Having error: invalid condition that returns non-bool value");
    }

    @Test
    public void anything_else_is_an_error_of_the_clause() {
        assertThatThrownBy(() -> WHERE.accepts(row(7L)))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("run Where error: invalid condition that returns non-bool value int64(7)");
        assertThatThrownBy(() -> WHERE.accepts(Row.of(Map.of()))).hasMessage("run Where error: no c");
    }
}
