// SPDX-License-Identifier: Apache-2.0
package io.millrace.console;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.support.table.ShellTable;

/** A command that shows a table, for people or, without borders and padding, for scripts. */
public abstract class ListingAction extends EngineAction {
    @Option(name = "--no-format", description = "Print tab-separated values without borders")
    private boolean noFormat;

    /** The table with its rows. */
    protected abstract ShellTable table() throws Exception;

    /** A table without rows. */
    protected static ShellTable table(String textIfEmpty, String... headings) {
        ShellTable table = new ShellTable().emptyTableText(textIfEmpty);
        for (String heading : headings) table.column(heading);
        return table;
    }

    @Override
    protected final void run(PrintStream out) throws Exception {
        table().print(out, !noFormat);
    }
}
