// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.plugin;

import io.millrace.plugins.Delivery;
import io.millrace.plugins.Plugin;
import io.millrace.plugins.PluginService;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** {@code plugin:update}. */
@Service
@Command(scope = "plugin", name = "update", description = "Puts another version in place of a plugin, while rules run")
public final class PluginUpdateCommand extends PluginFileAction {
    @Argument(name = "name", required = true, description = "Name of the plugin")
    @Completion(PluginNameCompleter.class)
    private String name;

    @Argument(
            index = 1,
            name = "file",
            required = true,
            description = "Jar, zip or KAR: a file, or an address with http or https")
    @Completion(FileCompleter.class)
    private String file;

    @Option(name = "--force", description = "Also if the new version lacks what rules use")
    private boolean force;

    @Override
    String file() {
        return file;
    }

    @Override
    Plugin apply(PluginService service, Delivery delivery) {
        return service.update(name, delivery, Optional.empty(), force);
    }

    @Override
    String done() {
        return "updated";
    }
}
