// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.plugin;

import io.millrace.console.Completions;
import io.millrace.plugins.Plugin;
import io.millrace.plugins.PluginService;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Completes names of plugins that can be updated or uninstalled. */
@Service
public final class PluginNameCompleter extends Completions {
    @Reference
    private PluginService plugins;

    @Override
    protected List<String> words() {
        return plugins.list().stream()
                .filter(plugin -> plugin.state() != Plugin.State.REFUSED)
                .map(Plugin::name)
                .toList();
    }
}
