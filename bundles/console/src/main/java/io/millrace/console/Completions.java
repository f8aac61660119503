// SPDX-License-Identifier: Apache-2.0
package io.millrace.console;

import java.util.List;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Completes an argument from words that are asked for anew each time. */
public abstract class Completions implements Completer {

    /** The words that exist now. */
    protected abstract List<String> words();

    @Override
    public final int complete(Session session, CommandLine line, List<String> candidates) {
        return new StringsCompleter(words()).complete(session, line, candidates);
    }
}
