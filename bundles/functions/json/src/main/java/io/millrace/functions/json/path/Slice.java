// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.json.path;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code [from:to:step]}: elements of a list. Negative bounds count from the end; with a negative step the elements between
 * the bounds come backwards.
 */
record Slice(Optional<Node> from, Optional<Node> to, Optional<Node> step) implements Step {
    @Override
    public void follow(Scope scope, Match match, Consumer<Match> found) {
        if (!(match.value() instanceof List<?> list)) return;
        Scope here = scope.at(match.value());
        long start = bound(here, from, 0, list.size());
        long end = bound(here, to, list.size(), list.size());
        long stride =
                step.map(node -> (long) Operands.number(node.evaluate(here))).orElse(1L);
        if (stride == 0) stride = 1;
        long first = stride > 0 ? start : end - 1;
        for (long i = first; i >= start && i < end; i += stride) {
            found.accept(match.to(String.valueOf(i), list.get((int) i), true));
        }
    }

    private static long bound(Scope scope, Optional<Node> node, long orElse, int size) {
        if (node.isEmpty()) return orElse;
        long index = (long) Operands.number(node.get().evaluate(scope));
        return index < 0 ? Math.max(0, index + size) : Math.min(index, size);
    }
}
