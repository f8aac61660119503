// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.window.session;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.row.Row;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Collects rows until none has come for {@code timeout}. A session that goes on for longer than {@code maxDuration} is cut
 * at boundaries on the clock that are as far apart.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=window-session")
public final class SessionWindowOperator implements Operator, Checkpointed {
    private SessionOptions options;
    private Sessions sessions;

    @Override
    public OptionSet options() {
        return SessionOptions.ALL;
    }

    @Override
    public void provision(NodeContext node, Options given) {
        options = SessionOptions.of(given);
    }

    @Override
    public void open(OperatorContext context) {
        sessions = context.isEventTime()
                ? new EventTimeSessions(options, context)
                : new ArrivalTimeSessions(options, context);
    }

    @Override
    public void row(Row row, Output out) {
        sessions.row(row, out);
    }

    @Override
    public void watermark(long millis, Output out) {
        sessions.watermark(millis, out);
        out.watermark(millis);
    }

    @Override
    public void timer(long atMillis, Output out) {
        sessions.timer(atMillis, out);
    }

    @Override
    public Object save() {
        return sessions.save();
    }

    @Override
    public void restore(Object state, int version) throws Exception {
        sessions.restore(state);
    }
}
