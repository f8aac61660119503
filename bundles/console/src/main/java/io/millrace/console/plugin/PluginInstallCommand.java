// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.plugin;

import io.millrace.plugins.Delivery;
import io.millrace.plugins.Plugin;
import io.millrace.plugins.PluginService;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** {@code plugin:install}. */
@Service
@Command(scope = "plugin", name = "install", description = "Installs a plugin, which is there at once")
public final class PluginInstallCommand extends PluginFileAction {
    @Argument(name = "file", required = true, description = "Jar, zip or KAR: a file, or an address with http or https")
    @Completion(FileCompleter.class)
    private String file;

    @Override
    String file() {
        return file;
    }

    @Override
    Plugin apply(PluginService service, Delivery delivery) {
        return service.install(delivery, Optional.empty());
    }

    @Override
    String done() {
        return "installed";
    }
}
