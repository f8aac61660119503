// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.configuration;

import io.millrace.api.connection.Connection;
import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.api.plugin.Extension;
import io.millrace.engine.extension.ExtensionId;
import io.millrace.engine.extension.ExtensionRegistry;
import io.millrace.engine.extension.Provider;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What extensions declare, asked of an instance that is given back at once. */
public final class DeclaredOptions {
    private DeclaredOptions() {}

    /** Empty if the extension is not installed. */
    public static Optional<OptionSet> of(ExtensionRegistry extensions, ExtensionId id) {
        return extensions.find(id).map(DeclaredOptions::ask);
    }

    private static OptionSet ask(Provider provider) {
        Object instance = provider.create().get();
        try {
            if (instance instanceof Extension extension) return extension.options();
            return instance instanceof Connection connection ? connection.options() : OptionSet.none();
        } finally {
            provider.release().accept(instance);
        }
    }

    /** The defaults in the form in which users write values; options without a default are left out. */
    static Map<String, Object> defaults(OptionSet declared) {
        Map<String, Object> defaults = new LinkedHashMap<>();
        for (Option option : declared.options()) {
            written(option).ifPresent(value -> defaults.put(option.name(), value));
        }
        return defaults;
    }

    /** The default of an option as users write it. */
    public static Optional<Object> written(Option option) {
        return option.defaultValue().map(value -> value instanceof Duration duration ? text(duration) : value);
    }

    private static String text(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1_000 == 0 ? millis / 1_000 + "s" : millis + "ms";
    }
}
