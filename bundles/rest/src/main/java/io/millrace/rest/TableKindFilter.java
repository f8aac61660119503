// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Leaves those tables that the query parameter {@code kind} asks for. */
record TableKindFilter(Predicate<StreamDefinition> wanted) {

    /**
     * @param tableKind {@code scan}, {@code lookup}, or null or empty for all; not looked at for streams
     * @throws MillraceException if it is another word
     */
    static TableKindFilter of(StreamKind kind, String tableKind) {
        if (kind == StreamKind.STREAM || tableKind == null || tableKind.isEmpty()) {
            return new TableKindFilter(definition -> true);
        }
        return switch (tableKind) {
            case "lookup" -> new TableKindFilter(StreamDefinition::isLookup);
            case "scan" -> new TableKindFilter(definition -> !definition.isLookup());
            default ->
                throw new MillraceException(
                        ErrorCode.UNDEFINED, "unknown kind of table " + tableKind + ", expected scan or lookup");
        };
    }

    Stream<StreamDefinition> apply(List<StreamDefinition> definitions) {
        return definitions.stream().filter(wanted);
    }
}
