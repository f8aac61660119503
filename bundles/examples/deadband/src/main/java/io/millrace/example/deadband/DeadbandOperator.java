// SPDX-License-Identifier: Apache-2.0
package io.millrace.example.deadband;

import io.millrace.api.checkpoint.Checkpointed;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.operator.Operator;
import io.millrace.api.operator.OperatorContext;
import io.millrace.api.operator.Output;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.api.plugin.NodeContext;
import io.millrace.api.row.Row;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Lets a row through if its value is further than the width from the value that was let through last, for each key on its own.
 * A sensor that flickers is quiet behind it, and one that drifts is not lost.
 */
@Component(service = Operator.class, scope = ServiceScope.PROTOTYPE, property = "type=deadband")
public final class DeadbandOperator implements Operator, Checkpointed {
    private static final int WITHOUT_KEYS = 1;
    private static final int WITH_KEYS = 2;

    private final Map<String, Object> passed = new HashMap<>();
    private DeadbandOptions options;
    private long mostKept;

    @Override
    public OptionSet options() {
        return DeadbandOptions.DECLARED;
    }

    @Override
    public void provision(NodeContext context, Options given) {
        options = DeadbandOptions.of(given);
    }

    @Override
    public void open(OperatorContext context) {
        mostKept = context.mostKept();
    }

    @Override
    public void row(Row row, Output out) {
        if (!(row.get(options.column()) instanceof Number number)) {
            throw new EvaluationException("deadband: column " + options.column() + " is " + row.get(options.column())
                    + ", expected a number");
        }
        String key =
                options.key().map(column -> String.valueOf(row.get(column))).orElse("");
        double value = number.doubleValue();
        if (isQuiet(key, value)) return;
        if (!passed.containsKey(key) && passed.size() >= mostKept) {
            throw new EvaluationException("deadband: more than " + mostKept + " keys");
        }
        passed.put(key, value);
        out.row(row);
    }

    private boolean isQuiet(String key, double value) {
        Object last = passed.get(key);
        return last != null && Math.abs(value - (Double) last) <= options.width();
    }

    @Override
    public int stateVersion() {
        return WITH_KEYS;
    }

    @Override
    public Object save() {
        return new HashMap<>(passed);
    }

    /** The first version knew no keys, and saved the one value that it had let through. */
    @Override
    public void restore(Object state, int version) {
        passed.clear();
        if (version == WITHOUT_KEYS) passed.put("", state);
        else ((Map<?, ?>) state).forEach((key, value) -> passed.put((String) key, value));
    }
}
