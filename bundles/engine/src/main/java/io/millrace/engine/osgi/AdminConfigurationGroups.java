// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.osgi;

import io.millrace.api.option.Option;
import io.millrace.api.option.OptionSet;
import io.millrace.engine.configuration.ConfigurationGroups;
import io.millrace.engine.extension.ExtensionKind;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/**
 * Groups from ConfigAdmin: {@code io.millrace.source.mqtt} is the default group of the source mqtt, {@code
 * io.millrace.source.mqtt~plant} its group plant. Values are texts there and are read as the type of their option.
 */
final class AdminConfigurationGroups implements ConfigurationGroups {
    private final ConfigurationAdmin admin;

    AdminConfigurationGroups(ConfigurationAdmin admin) {
        this.admin = admin;
    }

    @Override
    public Optional<Map<String, Object>> find(ExtensionKind kind, String type, String group, OptionSet declared) {
        String pid = pid(kind, type);
        return properties(group.equals(DEFAULT) ? pid : pid + "~" + group).map(values -> read(values, declared));
    }

    @Override
    public Set<String> names(ExtensionKind kind, String type) {
        String pid = pid(kind, type);
        Set<String> names = new TreeSet<>();
        try {
            Configuration[] found = admin.listConfigurations("(|(service.pid=" + pid + ")(service.pid=" + pid + "~*))");
            for (Configuration each : found == null ? new Configuration[0] : found) {
                String own = each.getPid();
                names.add(own.equals(pid) ? DEFAULT : own.substring(pid.length() + 1));
            }
        } catch (IOException | InvalidSyntaxException unreadable) {
            return Set.of();
        }
        return names;
    }

    private static String pid(ExtensionKind kind, String type) {
        return "io.millrace." + kind.label() + "." + type.toLowerCase(Locale.ROOT);
    }

    private Optional<Dictionary<String, Object>> properties(String pid) {
        try {
            Configuration[] found = admin.listConfigurations("(service.pid=" + pid + ")");
            return found == null ? Optional.empty() : Optional.ofNullable(found[0].getProcessedProperties(null));
        } catch (IOException | InvalidSyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> read(Dictionary<String, Object> values, OptionSet declared) {
        Map<String, Object> options = new LinkedHashMap<>();
        for (String name : Collections.list(values.keys())) {
            if (name.startsWith("service.") || name.startsWith("felix.")) continue;
            Object value = values.get(name);
            Optional<Option> option = declared.find(name);
            options.put(name, option.isPresent() && value instanceof String text ? read(option.get(), text) : value);
        }
        return options;
    }

    private static Object read(Option option, String text) {
        try {
            return switch (option.type()) {
                case INTEGER -> Long.valueOf(text.strip());
                case NUMBER -> Double.valueOf(text.strip());
                case BOOLEAN -> Boolean.valueOf(text.strip());
                case LIST -> list(text);
                default -> text;
            };
        } catch (NumberFormatException notANumber) {
            // Left as it is: the option refuses it with its name.
            return text;
        }
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }
}
