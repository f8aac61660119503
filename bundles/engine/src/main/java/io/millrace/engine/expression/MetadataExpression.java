// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.PlanExpression.Metadata;
import java.util.List;
import java.util.Map;

/** {@code meta(key->sub)}: what the source said about the event; null where it said nothing. */
final class MetadataExpression extends CompiledExpression {
    private final List<String> path;

    MetadataExpression(Metadata plan) {
        super(plan);
        this.path = plan.path();
    }

    @Override
    public void evaluate(Row row, Value out) {
        Object value = row.metadata();
        for (String key : path) value = value instanceof Map<?, ?> map ? map.get(key) : null;
        out.set(value);
    }
}
