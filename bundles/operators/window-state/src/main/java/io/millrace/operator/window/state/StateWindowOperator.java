// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.state;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
import io.millrace.api.expression.Expression;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.row.Row;
import java.util.Optional;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Collects from a row that meets {@code begin} to the one that meets {@code emit}, which is the last; or without
 * {@code emit} from one row that meets {@code begin} to the next, which is the first of the next window. Each combination of
 * the values {@code partition} has windows of its own. What is null, no boolean or an error does not meet a condition.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=window-state")
public final class StateWindowOperator implements Operator, Checkpointed {
    private Expression begin;
    private Optional<Expression> emit;
    private Partitions partitions;

    @Override
    public void open(OperatorContext context) {
        begin = context.expression("begin")
                .orElseThrow(() -> MillraceException.options("operator window-state needs the expression begin"));
        emit = context.expression("emit");
        partitions = new Partitions(context);
    }

    @Override
    public void row(Row row, Output out) {
        Object key = partitions.key(row);
        Optional<OpenWindow> open = partitions.find(key);
        if (emit.isPresent() && open.isPresent()) {
            continueTo(row, key, open.get(), out);
        } else if (isMet(begin, row)) {
            open.ifPresent(window -> end(key, window, row, out));
            partitions.open(key, row.timestamp()).pane().add(row);
        } else {
            open.ifPresent(window -> window.pane().add(row));
        }
    }

    private void continueTo(Row row, Object key, OpenWindow window, Output out) {
        boolean last = isMet(emit.get(), row);
        try {
            window.pane().add(row);
        } finally {
            if (last) end(key, window, row, out);
        }
    }

    private void end(Object key, OpenWindow window, Row row, Output out) {
        window.emit(row.timestamp(), out);
        partitions.close(key);
    }

    private static boolean isMet(Expression condition, Row row) {
        try {
            return condition.isTrue(row);
        } catch (EvaluationException notTrue) {
            return false;
        }
    }

    @Override
    public Object save() {
        return partitions.save();
    }

    @Override
    public void restore(Object state, int version) throws Exception {
        partitions.restore(state);
    }
}
