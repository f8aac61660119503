// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.rule;

import io.millrace.engine.service.RuleService;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code rule:stop}. */
@Service
@Command(scope = "rule", name = "stop", description = "Stops rules and waits until they have stopped")
public final class RuleStopCommand extends RulesAction {
    @Override
    protected String apply(RuleService rules, String id) {
        rules.stop(id);
        return "Rule " + id + " was stopped.";
    }
}
