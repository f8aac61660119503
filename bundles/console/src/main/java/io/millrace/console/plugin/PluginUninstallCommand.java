// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.plugin;

import io.millrace.console.EngineAction;
import io.millrace.plugins.PluginService;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code plugin:uninstall}. */
@Service
@Command(scope = "plugin", name = "uninstall", description = "Removes a plugin that no rule uses")
public final class PluginUninstallCommand extends EngineAction {
    @Reference
    private PluginService plugins;

    @Argument(name = "name", required = true, description = "Name of the plugin")
    @Completion(PluginNameCompleter.class)
    private String name;

    @Option(name = "--force", description = "Also if rules use it, which then wait until it is back")
    private boolean force;

    @Override
    protected void run(PrintStream out) {
        plugins.uninstall(name, force);
        out.println("Plugin " + name + " is uninstalled.");
    }
}
