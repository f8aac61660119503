// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.functions;

import com.fasterxml.jackson.databind.JsonNode;

/** Compares JSON values: numbers by their size, as 1 and 1.0 are one number in JSON, all else exactly. */
final class NodeOrder {
    private NodeOrder() {}

    /** Zero if two values without parts are the same. */
    static int compareNumbers(JsonNode a, JsonNode b) {
        if (a.isNumber() && b.isNumber()) {
            double tolerance = Math.abs(a.doubleValue()) * 1e-15;
            return Math.abs(a.doubleValue() - b.doubleValue()) <= tolerance ? 0 : 1;
        }
        return a.equals(b) ? 0 : 1;
    }
}
