// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.row.number;

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
import io.millrace.api.row.Widening;
import io.millrace.api.value.ValueText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Puts a number behind the columns of each row, from 1 on in the order of the batch. With the expressions
 * {@code partition} the rows of each combination of their values are counted on their own.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=row-number")
public final class RowNumberOperator implements Operator {
    private static final Option COLUMN = Option.text("column").mandatory().describe("The column for the number");

    private final Map<List<Optional<String>>, Long> counts = new HashMap<>();
    private final Value value = new Value();
    private List<NamedExpression> partition;
    private Widening widening;

    @Override
    public OptionSet options() {
        return OptionSet.of(COLUMN);
    }

    @Override
    public void provision(NodeContext context, Options options) {
        widening = new Widening(List.of(options.text(COLUMN)));
    }

    @Override
    public void open(OperatorContext context) {
        partition = context.expressions("partition");
    }

    @Override
    public void row(Row row, Output out) {
        out.row(numbered(row));
        counts.clear();
    }

    @Override
    public void batch(Batch batch, Output out) {
        List<Row> rows = new ArrayList<>(batch.rows().size());
        try {
            for (Row row : batch.rows()) rows.add(numbered(row));
        } finally {
            counts.clear();
        }
        out.batch(batch.withRows(rows));
    }

    private Row numbered(Row row) {
        Row numbered = widening.widen(row);
        numbered.setLong(row.shape().size(), counts.merge(key(row), 1L, Long::sum));
        return numbered;
    }

    private List<Optional<String>> key(Row row) {
        if (partition.isEmpty()) return List.of();
        List<Optional<String>> key = new ArrayList<>(partition.size());
        for (NamedExpression part : partition) {
            part.expression().evaluate(row, value);
            key.add(value.isAbsent() ? Optional.empty() : Optional.of(ValueText.of(value.object())));
        }
        return key;
    }
}
