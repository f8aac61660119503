// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.configuration;

import io.millrace.api.option.OptionSet;
import io.millrace.engine.extension.ExtensionKind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Named groups of options for a type of extension. The group {@code default} lies under all others. */
@FunctionalInterface
public interface ConfigurationGroups {
    String DEFAULT = "default";

    /**
     * The options of a group.
     *
     * @param declared how to read values that are kept as text
     */
    Optional<Map<String, Object>> find(ExtensionKind kind, String type, String group, OptionSet declared);

    /** The names of the groups of a type. */
    default Set<String> names(ExtensionKind kind, String type) {
        return Set.of();
    }

    /** No groups at all. */
    static ConfigurationGroups none() {
        return (kind, type, group, declared) -> Optional.empty();
    }
}
