// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.row;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Joins rows: columns of one followed by columns of the other, metadata of both. Pairs of layouts are remembered, so that
 * equal pairs get the same joined layout.
 *
 * <p><b>Threads:</b> confined to one thread.
 */
public final class JoinedShapes {
    private static final int MOST_KNOWN = 1_000;

    /** Shapes are equal only if they are the same. */
    private record Pair(Shape left, Shape right) {}

    private final Map<Pair, Shape> known = new HashMap<>();
    private Shape lastLeft;
    private Shape lastRight;
    private Shape lastBoth;

    /** Makes {@code result} the join of two rows; it has neither time nor window yet. */
    public void join(Row left, Row right, Row result) {
        result.fill(left, right, both(left.shape(), right.shape()));
        if (!left.metadata().isEmpty() || !right.metadata().isEmpty()) {
            result.setMetadata(merged(left.metadata(), right.metadata()));
        }
    }

    private static Map<String, Object> merged(Map<String, Object> left, Map<String, Object> right) {
        if (left.isEmpty()) return right;
        if (right.isEmpty()) return left;
        Map<String, Object> all = new LinkedHashMap<>(left);
        all.putAll(right);
        return all;
    }

    private Shape both(Shape left, Shape right) {
        if (left != lastLeft || right != lastRight) {
            if (known.size() >= MOST_KNOWN) known.clear();
            lastLeft = left;
            lastRight = right;
            lastBoth = known.computeIfAbsent(
                    new Pair(left, right), pair -> pair.left().with(pair.right().columns()));
        }
        return lastBoth;
    }
}
