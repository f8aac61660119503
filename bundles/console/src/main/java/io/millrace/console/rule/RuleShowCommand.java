// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.rule;

import io.millrace.console.json.JsonText;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code rule:show}. */
@Service
@Command(scope = "rule", name = "show", description = "Shows the JSON of a rule")
public final class RuleShowCommand extends RuleAction {
    @Override
    protected void run(PrintStream out) {
        out.println(JsonText.pretty(rules().describe(id())));
    }
}
