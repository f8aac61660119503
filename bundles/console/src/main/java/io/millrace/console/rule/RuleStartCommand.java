// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.rule;

import io.millrace.engine.service.RuleService;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code rule:start}. */
@Service
@Command(scope = "rule", name = "start", description = "Starts rules; those that run start anew")
public final class RuleStartCommand extends RulesAction {
    @Override
    protected String apply(RuleService rules, String id) {
        rules.start(id);
        return "Rule " + id + " was started.";
    }
}
