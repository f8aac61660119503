// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.expression;

import io.millrace.api.row.Row;
import io.millrace.api.row.Value;
import io.millrace.plan.expression.PlanExpression.Metadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code meta(source.key)} on rows whose metadata stands under its source. Without a source the first that has the key. */
final class JoinedMetadata extends CompiledExpression {
    private final Optional<String> source;
    private final List<String> path;

    JoinedMetadata(Metadata plan) {
        super(plan);
        this.source = plan.source();
        this.path = plan.path();
    }

    @Override
    public void evaluate(Row row, Value out) {
        Map<String, Object> bySource = row.metadata();
        if (source.isPresent()) out.set(follow(bySource.get(source.get())));
        else if (path.isEmpty()) out.set(merged(bySource));
        else out.set(first(bySource));
    }

    private Object first(Map<String, Object> bySource) {
        for (Object metadata : bySource.values()) {
            Object value = follow(metadata);
            if (value != null) return value;
        }
        return null;
    }

    private Object follow(Object metadata) {
        Object value = metadata;
        for (String key : path) value = value instanceof Map<?, ?> map ? map.get(key) : null;
        return value;
    }

    private static Map<Object, Object> merged(Map<String, Object> bySource) {
        Map<Object, Object> all = new LinkedHashMap<>();
        for (Object metadata : bySource.values()) ((Map<?, ?>) metadata).forEach(all::putIfAbsent);
        return all;
    }
}
