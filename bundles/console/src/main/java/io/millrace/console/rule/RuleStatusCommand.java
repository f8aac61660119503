// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.rule;

import io.millrace.engine.service.RuleStatus;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code rule:status}. */
@Service
@Command(scope = "rule", name = "status", description = "Shows how a rule is and what its nodes have counted")
public final class RuleStatusCommand extends RuleAction {
    @Option(name = "--no-format", description = "Print tab-separated metrics without borders")
    private boolean noFormat;

    @Override
    protected void run(PrintStream out) {
        RuleStatus status = rules().status(id());
        line(out, "State", status.state());
        if (!status.message().isEmpty()) line(out, "Message", status.message());
        line(out, "Last start", time(status.lastStartMillis()));
        line(out, "Last stop", time(status.lastStopMillis()));
        if (status.nextStartMillis() > 0) line(out, "Next start", time(status.nextStartMillis()));
        if (status.metrics().isEmpty()) return;
        out.println();
        MetricsTable.of(status.metrics()).print(out, !noFormat);
    }

    private static void line(PrintStream out, String label, String value) {
        out.println(String.format(Locale.ROOT, "%-11s %s", label + ":", value));
    }

    private static String time(long millis) {
        return millis == 0 ? "never" : Instant.ofEpochMilli(millis).toString();
    }
}
