// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.service;

import io.millrace.api.function.Function;
import io.millrace.api.option.OptionSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The extensions that are installed.
 *
 * <p><b>Threads:</b> may be called from any thread.
 */
public interface ExtensionService {
    /** All extensions, ordered by kind and name; where several provide one, the one in use comes first. */
    List<ExtensionInfo> list();

    /** Ids of the rules that use an extension now, in order. Rules that are stopped or wait use nothing. */
    List<String> rulesUsing(String kind, String name);

    /** The kinds of extension and how a bundle publishes them. */
    List<ExtensionContract> contracts();

    /** What an extension declares of its options; empty if it is not installed. */
    default Optional<OptionSet> options(String kind, String name) {
        return Optional.empty();
    }

    /** The functions in use, by name. */
    default Map<String, Function> functions() {
        return Map.of();
    }
}
