// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.plan.stream.StreamOptions;
import java.util.Optional;

/** Options of streams for tests. */
final class Definitions {
    private Definitions() {}

    static StreamOptions noOptions() {
        return options(Optional.empty(), Optional.empty());
    }

    static StreamOptions ofType(String type) {
        return options(Optional.of(type), Optional.empty());
    }

    static StreamOptions ofTableKind(String kind) {
        return options(Optional.empty(), Optional.of(kind));
    }

    private static StreamOptions options(Optional<String> type, Optional<String> tableKind) {
        return new StreamOptions(
                Optional.empty(),
                type,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                tableKind,
                Optional.empty());
    }
}
