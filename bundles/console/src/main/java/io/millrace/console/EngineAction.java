// SPDX-License-Identifier: Apache-2.0
package io.millrace.console;

import io.millrace.api.error.MillraceException;
import java.io.PrintStream;
import java.util.regex.Pattern;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.ansi.SimpleAnsi;

/**
 * A command of Millrace. It prints to the console of its session, and what it is refused becomes one line.
 *
 * <p><b>Threads:</b> each call gets an instance of its own and runs on the thread of the session, which Ctrl-C
 * interrupts.
 */
public abstract class EngineAction implements Action {
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s*\\R\\s*");

    @Reference
    private Session session;

    /** Does the work; the shell shows nothing but what is printed here. */
    protected abstract void run(PrintStream out) throws Exception;

    protected final Session session() {
        return session;
    }

    @Override
    public final Object execute() throws Exception {
        try {
            run(session.getConsole());
        } catch (MillraceException refused) {
            throw failure(refused.getMessage());
        }
        return null;
    }

    /** What to throw so that the session shows this message in one line, and the log no stack trace. */
    protected static CommandException failure(String message) {
        String line = "Error executing command: "
                + LINE_BREAKS.matcher(message.strip()).replaceAll("; ");
        return new CommandException(SimpleAnsi.COLOR_RED + line + SimpleAnsi.COLOR_DEFAULT, line);
    }
}
