// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.OptionSet;
import io.millrace.api.option.Options;
import io.millrace.engine.configuration.ConfigurationGroups;
import io.millrace.engine.connection.NamedConnections;
import io.millrace.engine.extension.ExtensionKind;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts together the options of a source. Later layers win: the default group, the group that CONF_KEY names, EXTRA, and the
 * options of the stream itself.
 */
public final class SourceOptions {
    private static final Logger LOG = LoggerFactory.getLogger(SourceOptions.class);

    /** Options of eKuiper that mean something there and nothing here yet. */
    private static final List<String> NOT_YET =
            List.of("decompression", "mergeField", "merger", "payloadFormat", "payloadField", "payloadBatchField");

    private SourceOptions() {}

    public static Options of(ConfigurationGroups groups, StreamDefinition stream, OptionSet declared) {
        String type = stream.sourceType();
        Options options = Options.of(groups.find(ExtensionKind.SOURCE, type, ConfigurationGroups.DEFAULT, declared)
                .orElse(Map.of()));
        if (stream.options().confKey().isPresent()) {
            String group = stream.options().confKey().get();
            Optional<Map<String, Object>> found = groups.find(ExtensionKind.SOURCE, type, group, declared);
            if (found.isEmpty())
                LOG.warn("stream {}: source {} has no configuration group {}", stream.name(), type, group);
            options = options.with(found.orElse(Map.of()));
        }
        options = options.with(ExtraOptions.of(stream)).with(ofStream(stream.options()));
        refuseUnsupported(options, declared);
        NamedConnections.refuse(options);
        return options;
    }

    private static Map<String, Object> ofStream(StreamOptions options) {
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("format", options.formatOrDefault());
        own.put("datasource", options.dataSource().orElse(""));
        options.key().ifPresent(value -> own.put("key", value));
        options.schemaId().ifPresent(value -> own.put("schemaId", value));
        options.delimiter().ifPresent(value -> own.put("delimiter", value));
        options.retainSize().ifPresent(value -> own.put("retainSize", value));
        own.put("strictValidation", options.isStrict());
        options.timestamp().ifPresent(value -> own.put("timestamp", value));
        options.timestampFormat().ifPresent(value -> own.put("timestampFormat", value));
        return own;
    }

    private static void refuseUnsupported(Options options, OptionSet declared) {
        for (String name : NOT_YET) {
            boolean given = options.has(name) && !"".equals(options.asMap().get(name));
            if (given && declared.find(name).isEmpty()) {
                throw MillraceException.options("option " + name + " is not supported by this version");
            }
        }
    }
}
