// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.plugin;

import io.millrace.console.EngineAction;
import io.millrace.plugins.Plugin;
import io.millrace.plugins.PluginService;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code plugin:show}. */
@Service
@Command(scope = "plugin", name = "show", description = "Shows a plugin that was installed, and the rules that use it")
public final class PluginShowCommand extends EngineAction {
    @Reference
    private PluginService plugins;

    @Argument(name = "name", required = true, description = "Name of the plugin")
    @Completion(PluginNameCompleter.class)
    private String name;

    @Override
    protected void run(PrintStream out) {
        Plugin plugin = plugins.find(name);
        line(out, "Name", plugin.name());
        line(out, "Version", plugin.version());
        line(out, "State", plugin.state().label());
        if (!plugin.message().isEmpty()) line(out, "Message", plugin.message());
        line(out, "Origin", plugin.origin());
        line(out, "SHA-256", plugin.sha256());
        line(out, "Installed", plugin.installed().toString());
        line(out, "Extensions", joined(plugin.extensions()));
        line(out, "Rules", joined(plugin.rules()));
    }

    private static String joined(List<?> items) {
        return items.isEmpty() ? "-" : items.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static void line(PrintStream out, String title, String text) {
        out.println(String.format(Locale.ROOT, "%-11s%s", title, text));
    }
}
