// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.plugins.Plugin;
import io.millrace.plugins.PluginService;
import io.millrace.plugins.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plugins by kind and by the names that clients of eKuiper call them: sources and sinks by their type, plugins with functions by
 * the name under which they were installed.
 */
final class NamedPlugins {
    static final String FUNCTIONS = "functions";
    private static final String FUNCTION = "function";

    private final PluginService service;

    NamedPlugins(PluginService service) {
        this.service = service;
    }

    /** The kind of extension behind a kind of plugin. */
    static String singular(String kind) {
        return kind.substring(0, kind.length() - 1);
    }

    List<String> names(String kind) {
        return service.list().stream()
                .flatMap(plugin -> names(kind, plugin))
                .distinct()
                .sorted()
                .toList();
    }

    Optional<Plugin> find(String kind, String name) {
        return service.list().stream()
                .filter(plugin -> names(kind, plugin).anyMatch(name::equals))
                .findFirst();
    }

    private static Stream<String> names(String kind, Plugin plugin) {
        if (kind.equals(FUNCTIONS)) return functionsName(plugin).stream();
        Stream<String> types = plugin.names(singular(kind)).stream();
        return kind.equals("sources") ? Stream.concat(types, plugin.names("lookup").stream()) : types;
    }

    private static Optional<String> functionsName(Plugin plugin) {
        List<String> functions = plugin.names(FUNCTION);
        if (functions.isEmpty()) return Optional.empty();
        String otherwise =
                functions.size() == 1 ? functions.get(0) : plugin.name().replace('.', '_');
        return Optional.of(functionRole(plugin).map(Role::name).orElse(otherwise));
    }

    private static Optional<Role> functionRole(Plugin plugin) {
        return plugin.role().filter(role -> role.kind().equals(FUNCTION));
    }

    Map<String, Object> describe(String kind, String name, Plugin plugin) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("version", plugin.version());
        if (kind.equals(FUNCTIONS)) json.put(FUNCTIONS, functions(plugin));
        return json;
    }

    private static List<String> functions(Plugin plugin) {
        return functionRole(plugin).map(Role::extensions).orElseGet(() -> plugin.names(FUNCTION));
    }

    /** All functions of plugins. */
    List<String> functions() {
        return service.list().stream()
                .flatMap(plugin -> functions(plugin).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The name of the plugin that a function comes from. */
    Optional<String> pluginOf(String function) {
        return service.list().stream()
                .filter(plugin -> functions(plugin).contains(function))
                .findFirst()
                .flatMap(NamedPlugins::functionsName);
    }
}
