// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.rule;

import io.millrace.console.json.JsonText;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code rule:watch}. */
@Service
@Command(
        scope = "rule",
        name = "watch",
        description = "Shows the results of a rule as they come, one to a line, until Ctrl-C")
public final class RuleWatchCommand extends RuleAction {
    private static final int CAPACITY = 1024;
    private static final long PATIENCE_MILLIS = 1_000;

    @Option(
            name = "--count",
            aliases = "-n",
            valueToShowInHelp = "",
            description = "Number of results to show, at least 1; without it there is no end")
    private long count = Long.MAX_VALUE;

    @Override
    protected void run(PrintStream out) throws Exception {
        if (count < 1) throw failure("expected a count of at least 1, got " + count);
        ResultQueue results = new ResultQueue(CAPACITY);
        try (AutoCloseable view = rules().watch(id(), results)) {
            show(results, count, out);
        } catch (InterruptedException enough) {
            out.println();
        }
        long dropped = results.dropped();
        if (dropped > 0) out.println(dropped + " more results came too fast to be shown.");
    }

    /** Ends early if nobody reads any more; fails if the rule is dropped meanwhile. */
    private void show(ResultQueue results, long limit, PrintStream out) throws InterruptedException {
        long shown = 0;
        while (shown < limit && !out.checkError()) {
            Optional<String> line = results.next(PATIENCE_MILLIS).map(row -> JsonText.line(row.toMap()));
            if (line.isPresent()) {
                out.println(line.get());
                shown++;
            } else {
                rules().status(id());
            }
        }
    }
}
