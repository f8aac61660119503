// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.rule;

import io.millrace.engine.service.RuleService;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code rule:restart}. */
@Service
@Command(scope = "rule", name = "restart", description = "Stops rules and starts them from their stored definitions")
public final class RuleRestartCommand extends RulesAction {
    @Override
    protected String apply(RuleService rules, String id) {
        rules.restart(id);
        return "Rule " + id + " was restarted.";
    }
}
