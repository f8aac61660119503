// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.optimizer;

import io.millrace.plan.Plan;
import io.millrace.plan.compiler.Catalog;
import java.util.List;

/** Applies rewrites, one after the other. */
public final class Optimizer {
    private final List<Rewrite> rewrites;

    private Optimizer(List<Rewrite> rewrites) {
        this.rewrites = rewrites;
    }

    /** With all rewrites; those that make others possible come first. */
    public static Optimizer standard() {
        return new Optimizer(List.of(new FoldConstants(), new ShareCommonSubexpressions()));
    }

    /** Leaves plans as they are. */
    public static Optimizer none() {
        return new Optimizer(List.of());
    }

    public Plan optimize(Plan plan, Catalog catalog) {
        Plan best = plan;
        for (Rewrite rewrite : rewrites) best = rewrite.apply(best, catalog);
        return best;
    }
}
