// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.expression.NamedExpression;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.PlanExpression.Wildcard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The row as one object. Hidden columns are left out. */
final class WildcardExpression extends CompiledExpression {
    private final List<String> except;
    private final List<NamedExpression> replace;
    private final Value value = new Value();

    WildcardExpression(Wildcard plan, List<NamedExpression> replace) {
        super(plan);
        this.except = plan.except();
        this.replace = replace;
    }

    @Override
    public void evaluate(Row row, Value out) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int slot = 0; slot < row.shape().size(); slot++) {
            String column = row.shape().column(slot);
            if (!row.isMissing(slot) && !column.startsWith("$$") && !except.contains(column)) {
                object.put(column, row.get(slot));
            }
        }
        for (NamedExpression item : replace) {
            item.expression().evaluate(row, value);
            object.put(item.name(), value.object());
        }
        out.set(object);
    }
}
