// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import io.millrace.api.row.Shape;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The plans for the shapes seen lately. */
final class RowPlans {
    private static final int MAX_PLANS = 256;

    private final List<String> fields;
    private final Map<Shape, RowPlan> plans = new IdentityHashMap<>(4);
    private Shape lastShape;
    private RowPlan lastPlan;

    RowPlans(List<String> fields) {
        this.fields = List.copyOf(fields);
    }

    RowPlan of(Shape shape) {
        if (shape != lastShape) {
            lastPlan = plan(shape);
            lastShape = shape;
        }
        return lastPlan;
    }

    private RowPlan plan(Shape shape) {
        RowPlan known = plans.get(shape);
        if (known != null) return known;
        if (plans.size() == MAX_PLANS) plans.clear();
        RowPlan plan = RowPlan.of(shape, fields);
        plans.put(shape, plan);
        return plan;
    }
}
