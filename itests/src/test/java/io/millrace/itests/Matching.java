// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiPredicate;

/** Comparing lists and numbers; what makes two values equal is up to the caller. */
public final class Matching {
    private static final double RELATIVE = 1e-9;
    private static final double ABSOLUTE = 1e-12;

    private Matching() {}

    /** Within 1e-9 of the greater of the two, or within 1e-12. */
    public static boolean close(double a, double b) {
        double difference = Math.abs(a - b);
        double allowed = Math.max(RELATIVE * Math.max(Math.abs(a), Math.abs(b)), ABSOLUTE);
        return a == b || (Double.isFinite(difference) && difference <= allowed);
    }

    /** Whether both have the same length and match pair by pair. */
    public static boolean inOrder(List<JsonNode> want, List<JsonNode> got, BiPredicate<JsonNode, JsonNode> equal) {
        if (want.size() != got.size()) return false;
        for (int i = 0; i < want.size(); i++) {
            if (!equal.test(want.get(i), got.get(i))) return false;
        }
        return true;
    }

    /** Whether every wanted value matches one of its own; there may be more than those. */
    public static boolean contains(List<JsonNode> got, List<JsonNode> want, BiPredicate<JsonNode, JsonNode> equal) {
        List<JsonNode> left = new ArrayList<>(got);
        return want.stream().allMatch(wanted -> takeFirst(left, wanted, equal));
    }

    /** The elements of a JSON array. */
    public static List<JsonNode> items(JsonNode array) {
        return array.valueStream().toList();
    }

    private static boolean takeFirst(List<JsonNode> left, JsonNode wanted, BiPredicate<JsonNode, JsonNode> equal) {
        for (Iterator<JsonNode> rows = left.iterator(); rows.hasNext(); ) {
            if (equal.test(wanted, rows.next())) {
                rows.remove();
                return true;
            }
        }
        return false;
    }
}
