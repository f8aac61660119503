// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.limit;

import io.millrace.api.operator.Batch;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.row.Row;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/** Passes on so many rows of each batch. A limit of zero passes nothing on. */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=limit")
public final class LimitOperator implements Operator {
    private static final Option LIMIT =
            Option.integer("limit").mandatory().describe("The greatest number of rows in a batch");

    private int limit;

    @Override
    public OptionSet options() {
        return OptionSet.of(LIMIT);
    }

    @Override
    public void provision(NodeContext context, Options options) {
        limit = (int) Math.min(Integer.MAX_VALUE, options.integer(LIMIT));
    }

    @Override
    public void open(OperatorContext context) {}

    @Override
    public void row(Row row, Output out) {
        if (limit > 0) out.row(row);
    }

    @Override
    public void batch(Batch batch, Output out) {
        if (limit == 0) return;
        out.batch(
                batch.rows().size() <= limit
                        ? batch
                        : batch.withRows(batch.rows().subList(0, limit)));
    }
}
