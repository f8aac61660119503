// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.rule;

import io.millrace.engine.service.RuleService;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code rule:drop}. */
@Service
@Command(scope = "rule", name = "drop", description = "Deletes rules and all that belongs to them")
public final class RuleDropCommand extends RulesAction {
    @Override
    protected String apply(RuleService rules, String id) {
        rules.delete(id);
        return "Rule " + id + " is dropped.";
    }
}
