// SPDX-License-Identifier: Apache-2.0
package io.millrace.operator.script;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.error.MillraceException;
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
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Gives rows to the function {@code exec} of a script and emits what it returns: {@code exec(message, meta)} returns an object;
 * for a batch {@code exec(messages)} returns a list of objects, or one object with {@code isAgg}. Global variables of the script
 * live as long as the rule, and are its state. A call may take one second.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=script")
public final class ScriptOperator implements Operator, Checkpointed {
    private static final Option SCRIPT =
            Option.text("script").mandatory().describe("JavaScript that defines the function exec");
    private static final Option IS_AGGREGATE =
            Option.flag("isAgg").describe("Whether exec makes one object of all rows of a window");

    private final ResultRows results = new ResultRows();
    private String text;
    private boolean isAggregate;
    private Script script;

    @Override
    public OptionSet options() {
        return OptionSet.of(SCRIPT, IS_AGGREGATE);
    }

    @Override
    public void provision(NodeContext context, Options options) {
        text = options.text(SCRIPT);
        isAggregate = options.flag(IS_AGGREGATE);
    }

    @Override
    public void open(OperatorContext context) {
        try {
            script = new Script(text);
        } catch (EvaluationException invalid) {
            throw new MillraceException(ErrorCode.PLAN, invalid.getMessage());
        }
    }

    @Override
    public void row(Row row, Output out) {
        Object result = script.call(row.toMap(), row.metadata());
        out.row(results.of(object(result), row));
    }

    @Override
    public void batch(Batch batch, Output out) {
        List<Map<String, Object>> messages =
                batch.rows().stream().map(Row::toMap).toList();
        Object result = script.call(messages);
        Row first = batch.rows().isEmpty() ? Row.of(Map.of()) : batch.rows().get(0);
        if (isAggregate) {
            out.batch(batch.withRows(List.of(results.of(object(result), first))));
        } else {
            out.batch(batch.withRows(rows(result, batch, first)));
        }
    }

    private List<Row> rows(Object result, Batch batch, Row first) {
        if (!(result instanceof List<?> list)) {
            throw new EvaluationException("script: exec returned " + kind(result) + ", expected a list of objects");
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Row origin = i < batch.rows().size() ? batch.rows().get(i) : first;
            if (list.get(i) != null) rows.add(results.newRow(object(list.get(i)), origin));
        }
        return rows;
    }

    private static Map<?, ?> object(Object result) {
        if (result instanceof Map<?, ?> map) return map;
        throw new EvaluationException("script: exec returned " + kind(result) + ", expected an object");
    }

    private static String kind(Object result) {
        if (result == null) return "nothing";
        return result instanceof List ? "a list" : result instanceof Map ? "an object" : String.valueOf(result);
    }

    @Override
    public Object save() {
        return script.globals();
    }

    @Override
    public void restore(Object state, int version) {
        script.setGlobals((Map<?, ?>) state);
    }
}
