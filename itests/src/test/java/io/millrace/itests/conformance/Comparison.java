// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import static io.millrace.itests.Matching.inOrder;
import static io.millrace.itests.Matching.items;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.itests.Matching;
import java.util.List;
import java.util.stream.Stream;

/**
 * When a received message counts as the expected one. Numbers are equal within 1e-9 relative, an object whose only
 * key is "error" stands for any error; nothing else is loose. Error texts are not part of the contract.
 */
final class Comparison {
    private static final String ERROR = "error";

    private Comparison() {}

    /** Whether the messages are those that the case expects. */
    static boolean satisfied(Case expectation, List<JsonNode> got) {
        List<JsonNode> want = expectation.expected();
        boolean unordered = expectation.looseness().unordered();
        if (expectation.looseness().subset()) {
            List<JsonNode> wantRows = rows(want);
            List<JsonNode> gotRows = rows(got);
            return unordered ? sameRows(wantRows, gotRows) : inOrder(wantRows, gotRows, Comparison::same);
        }
        return inOrder(want, got, unordered ? Comparison::sameMessage : Comparison::same);
    }

    static boolean same(JsonNode want, JsonNode got) {
        if (want.isObject() && got.isObject()) return sameObject(want, got);
        if (want.isArray() && got.isArray()) return inOrder(items(want), items(got), Comparison::same);
        if (isError(want) && isError(got)) return true;
        return want.isNumber() && got.isNumber() ? sameNumber(want, got) : want.equals(got);
    }

    private static boolean sameNumber(JsonNode want, JsonNode got) {
        boolean integers = want.isIntegralNumber() && got.isIntegralNumber();
        return (integers && want.bigIntegerValue().equals(got.bigIntegerValue()))
                || Matching.close(want.doubleValue(), got.doubleValue());
    }

    private static boolean sameObject(JsonNode want, JsonNode got) {
        if (want.size() == 1 && want.has(ERROR)) return got.has(ERROR);
        return want.size() == got.size()
                && want.propertyStream()
                        .allMatch(field -> got.has(field.getKey()) && same(field.getValue(), got.get(field.getKey())));
    }

    private static boolean sameMessage(JsonNode want, JsonNode got) {
        return want.isArray() && got.isArray() ? sameRows(items(want), items(got)) : same(want, got);
    }

    private static boolean sameRows(List<JsonNode> want, List<JsonNode> got) {
        return want.size() == got.size() && Matching.contains(got, want, Comparison::same);
    }

    /** An error row arrives bare, as an object or as a list of one, depending on the sink's format. */
    private static boolean isError(JsonNode message) {
        JsonNode row = message.isArray() && message.size() == 1 ? message.get(0) : message;
        return row.isObject() && row.has(ERROR);
    }

    private static List<JsonNode> rows(List<JsonNode> messages) {
        return messages.stream()
                .flatMap(message -> message.isArray() ? message.valueStream() : Stream.of(message))
                .toList();
    }
}
