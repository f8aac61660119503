// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.expression.NamedExpression;
import io.millrace.api.row.QualifiedColumns;
import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.PlanExpression.Wildcard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a joined row as one object, all or those of one source. Of equal names the last one stays. */
final class JoinedWildcard extends CompiledExpression {
    private final Optional<String> source;
    private final List<String> except;
    private final List<NamedExpression> replace;
    private final Value value = new Value();

    JoinedWildcard(Wildcard plan, List<NamedExpression> replace) {
        super(plan);
        this.source = plan.source();
        this.except = plan.except();
        this.replace = replace;
    }

    @Override
    public void evaluate(Row row, Value out) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int slot = 0; slot < row.shape().size(); slot++) {
            String column = row.shape().column(slot);
            String plain = QualifiedColumns.plain(column);
            if (!row.isMissing(slot) && isMeant(column) && !plain.startsWith("$$") && !except.contains(plain)) {
                object.put(plain, row.get(slot));
            }
        }
        for (NamedExpression item : replace) {
            item.expression().evaluate(row, value);
            object.put(item.name(), value.object());
        }
        out.set(object);
    }

    private boolean isMeant(String column) {
        return source.isEmpty() || source.get().equals(QualifiedColumns.source(column));
    }
}
