// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.plugin;

import io.millrace.console.ListingAction;
import io.millrace.engine.service.ExtensionInfo;
import io.millrace.engine.service.ExtensionService;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code plugin:list}. */
@Service
@Command(
        scope = "plugin",
        name = "list",
        description = "Lists the installed extensions and the bundles that provide them")
public final class PluginListCommand extends ListingAction {
    @Reference
    private ExtensionService extensions;

    @Option(
            name = "--kind",
            aliases = "-k",
            valueToShowInHelp = "",
            description = "Only this kind: connection, format, function, lookup, operator, sink or source")
    @Completion(PluginKindCompleter.class)
    private String kind;

    @Override
    protected ShellTable table() throws CommandException {
        if (kind != null && !PluginKinds.ALL.contains(kind)) {
            throw failure("unknown kind " + kind + ", expected one of " + String.join(", ", PluginKinds.ALL));
        }
        ShellTable table = table("No plugin is found.", "Kind", "Name", "Bundle", "Version", "In use");
        extensions.list().stream().filter(this::isWanted).forEach(extension -> add(extension, table));
        return table;
    }

    private boolean isWanted(ExtensionInfo extension) {
        return kind == null || kind.equals(extension.kind());
    }

    private static void add(ExtensionInfo extension, ShellTable table) {
        String used = extension.used() ? "yes" : "no";
        table.addRow().addContent(extension.kind(), extension.name(), extension.bundle(), extension.version(), used);
    }
}
