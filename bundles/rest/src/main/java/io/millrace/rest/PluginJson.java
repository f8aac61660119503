// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.plugins.Plugin;
import io.millrace.plugins.ProvidedExtension;
import java.util.LinkedHashMap;
import java.util.Map;

/** A plugin as it is shown. */
final class PluginJson {
    private PluginJson() {}

    static Map<String, Object> of(Plugin plugin) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", plugin.name());
        json.put("version", plugin.version());
        json.put("state", plugin.state().label());
        json.put("message", plugin.message());
        json.put("origin", plugin.origin());
        if (plugin.state() == Plugin.State.REFUSED) return json;
        json.put("sha256", plugin.sha256());
        json.put("installed", plugin.installed().toString());
        json.put("extensions", plugin.extensions().stream().map(PluginJson::of).toList());
        json.put("rules", plugin.rules());
        return json;
    }

    private static Map<String, Object> of(ProvidedExtension extension) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", extension.kind());
        json.put("name", extension.name());
        json.put("used", extension.used());
        return json;
    }
}
