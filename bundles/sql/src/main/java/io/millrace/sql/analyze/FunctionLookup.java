// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.api.error.PluginMissingException;
import io.millrace.api.function.Function;
import io.millrace.plan.compiler.Catalog;
import io.millrace.sql.tree.CallExpression;
import java.util.Locale;
import java.util.Set;

/** Finds functions by the name in a call. Built-in names ignore case, others are compared exactly. */
final class FunctionLookup {
    private static final Set<String> PLANNED = Set.of(
            "changed_cols", "row_number", "last_hit_count", "last_hit_time", "last_agg_hit_count", "last_agg_hit_time");
    private final Catalog catalog;

    FunctionLookup(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The name under which the function of a call is registered. */
    String name(CallExpression call) {
        String folded = call.name().toLowerCase(Locale.ROOT);
        if (catalog.function(folded).isPresent()) {
            return folded;
        }
        if (catalog.function(call.name()).isPresent()) {
            return call.name();
        }
        if (PLANNED.contains(folded)) {
            throw Unsupported.error(call.position(), "function " + folded);
        }
        // Not a syntax error: a rule that was accepted once waits for its function to come back.
        throw new PluginMissingException(
                "function",
                call.name(),
                call.position() + ": there is no function " + call.name()
                        + Closest.hint(call.name(), catalog.functionNames()));
    }

    Function function(String name) {
        return catalog.function(name).orElseThrow();
    }
}
