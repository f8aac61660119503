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

    /** What an extension declares of its options; empty if it is not installed. */
    default Optional<OptionSet> options(String kind, String name) {
        return Optional.empty();
    }

    /** The functions in use, by name. */
    default Map<String, Function> functions() {
        return Map.of();
    }
}
