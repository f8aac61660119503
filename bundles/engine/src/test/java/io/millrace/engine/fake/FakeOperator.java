// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.fake;

import io.millrace.api.expression.Expression;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Row;
import io.millrace.api.row.Shape;
import io.millrace.api.row.Value;
import java.util.List;

/** An operator that puts out the value of its expression {@code call}. */
public final class FakeOperator extends FakeExtension implements Operator {
    private static final Shape RESULT = Shape.of(List.of("result"));

    private Expression call;

    @Override
    public void open(OperatorContext context) {
        calls.add("open");
        call = context.expression("call").orElseThrow();
    }

    @Override
    public void row(Row row, Output out) {
        Value value = new Value();
        call.evaluate(row, value);
        Row result = new Row(RESULT);
        result.set(0, value);
        out.row(result);
    }
}
