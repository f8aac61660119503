// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.sort;

import io.millrace.api.error.EvaluationException;
import io.millrace.api.expression.NamedExpression;
import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** Sorts the rows of a batch by keys, equal rows in the order in which they came. Single rows pass through. */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=sort")
public final class SortOperator implements Operator {
    private static final Option DESCENDING =
            Option.list("descending").describe("For each key whether the greatest value comes first");

    private List<NamedExpression> keys;
    private List<Object> descending;

    @Override
    public OptionSet options() {
        return OptionSet.of(DESCENDING);
    }

    @Override
    public void provision(NodeContext context, Options options) {
        descending = options.list(DESCENDING);
    }

    @Override
    public void open(OperatorContext context) {
        keys = context.expressions("keys");
    }

    @Override
    public void row(Row row, Output out) {
        out.row(row);
    }

    @Override
    public void batch(Batch batch, Output out) {
        List<SortedRow> sorted = new ArrayList<>(batch.rows().size());
        for (Row row : batch.rows()) sorted.add(new SortedRow(row, keysOf(row)));
        checkKinds(sorted);
        sorted.sort(this::compare);
        out.batch(batch.withRows(sorted.stream().map(SortedRow::row).toList()));
    }

    private Object[] keysOf(Row row) {
        Object[] values = new Object[keys.size()];
        Value value = new Value();
        for (int i = 0; i < values.length; i++) {
            try {
                keys.get(i).expression().evaluate(row, value);
            } catch (EvaluationException failure) {
                throw new EvaluationException("run Order By error: " + failure.getMessage());
            }
            values[i] = value.object();
        }
        return values;
    }

    private void checkKinds(List<SortedRow> rows) {
        for (int i = 0; i < keys.size(); i++) {
            SortKind.Check check = new SortKind.Check();
            for (SortedRow row : rows) check.accept(row.keys()[i]);
        }
    }

    private int compare(SortedRow a, SortedRow b) {
        for (int i = 0; i < keys.size(); i++) {
            int order = SortKind.compare(a.keys()[i], b.keys()[i], Boolean.TRUE.equals(descending.get(i)));
            if (order != 0) return order;
        }
        return 0;
    }
}
