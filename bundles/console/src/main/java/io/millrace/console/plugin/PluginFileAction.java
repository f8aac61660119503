// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.plugin;

import io.millrace.console.EngineAction;
import io.millrace.plugins.Delivery;
import io.millrace.plugins.Plugin;
import io.millrace.plugins.PluginService;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.support.CommandException;

/** A command that takes a plugin from a file or an address. */
abstract class PluginFileAction extends EngineAction {
    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]+:.*");

    @Reference
    private PluginService plugins;

    /** What the user gave: a file, relative to the directory of the session, or an address. */
    abstract String file();

    /** Does it, and returns what is there now. */
    abstract Plugin apply(PluginService service, Delivery delivery);

    /** The word for what was done. */
    abstract String done();

    @Override
    protected final void run(PrintStream out) throws Exception {
        try (Delivery delivery = delivery()) {
            Plugin plugin = apply(plugins, delivery);
            String brings = plugin.extensions().stream().map(Object::toString).collect(Collectors.joining(", "));
            out.println("Plugin " + plugin.name() + " " + plugin.version() + " is " + done() + ": " + brings + ".");
        }
    }

    private Delivery delivery() throws CommandException {
        if (ADDRESS.matcher(file()).matches()) return plugins.fetch(file());
        Path path = session().currentDir().resolve(file());
        // Whoever may use the shell may read every file that the server may.
        try (InputStream content = Files.newInputStream(path)) {
            return plugins.receive(content, path.toUri().toString());
        } catch (NoSuchFileException absent) {
            throw failure("file " + path + " does not exist");
        } catch (IOException unreadable) {
            throw failure("file " + path + " cannot be read: " + unreadable.getMessage());
        }
    }
}
