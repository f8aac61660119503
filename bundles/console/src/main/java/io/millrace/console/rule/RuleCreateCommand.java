// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.rule;

import io.millrace.console.TextAction;
import io.millrace.engine.service.RuleService;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code rule:create}. */
@Service
@Command(scope = "rule", name = "create", description = "Creates a rule from its JSON, and starts it")
public final class RuleCreateCommand extends TextAction {
    @Reference
    private RuleService rules;

    @Override
    protected void run(String json, PrintStream out) {
        out.println("Rule " + rules.create(json) + " was created successfully.");
    }
}
