// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sink;

import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.engine.configuration.ConfigurationGroups;
import io.millrace.engine.extension.ExtensionKind;
import java.util.Map;

/** Puts together the options of a sink: the default group, the group that {@code resourceId} names, then the action's own. */
final class SinkOptions {
    private SinkOptions() {}

    static Options of(ConfigurationGroups groups, String type, OptionSet declared, Map<String, Object> properties) {
        Options options = Options.of(groups.find(ExtensionKind.SINK, type, ConfigurationGroups.DEFAULT, declared)
                .orElse(Map.of()));
        if (properties.get("resourceId") instanceof String group) {
            options = options.with(
                    groups.find(ExtensionKind.SINK, type, group, declared).orElse(Map.of()));
        }
        return options.with(properties);
    }
}
