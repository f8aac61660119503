// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.expand;

import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.row.Row;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Puts rows in the place of each row: one for every object in the list that stands in a column. A row that comes alone
 * becomes several that go alone, those of a batch stay in the batch. A single object in the column makes a single row.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=expand")
public final class ExpandOperator implements Operator {
    private static final Option COLUMN = Option.text("column")
            .mandatory()
            .describe("The column with the list of rows; its name is that of plain values");
    private static final Option KEPT =
            Option.list("kept").describe("Columns that members of the same name do not overwrite");
    private static final Option LIMIT = Option.integer("limit")
            .orElse(Long.MAX_VALUE)
            .describe("The greatest number of rows made of one row or batch");

    private Expansion expansion;
    private long limit;

    @Override
    public OptionSet options() {
        return OptionSet.of(COLUMN, KEPT, LIMIT);
    }

    @Override
    public void provision(NodeContext context, Options options) {
        expansion = new Expansion(options.text(COLUMN), options.list(KEPT));
        limit = options.integer(LIMIT);
    }

    @Override
    public void open(OperatorContext context) {}

    @Override
    public void row(Row row, Output out) {
        List<Row> rows = new ArrayList<>();
        expansion.expand(row, limit, rows);
        rows.forEach(out::row);
    }

    @Override
    public void batch(Batch batch, Output out) {
        if (limit == 0) return;
        List<Row> rows = new ArrayList<>();
        for (Row row : batch.rows()) expansion.expand(row, limit, rows);
        out.batch(batch.withRows(rows));
    }
}
