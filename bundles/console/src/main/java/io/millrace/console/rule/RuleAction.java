// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.rule;

import io.millrace.console.EngineAction;
import io.millrace.engine.service.RuleService;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;

/** A command about one rule. */
abstract class RuleAction extends EngineAction {
    @Reference
    private RuleService rules;

    @Argument(name = "id", required = true, description = "Id of the rule")
    @Completion(RuleIdCompleter.class)
    private String id;

    final RuleService rules() {
        return rules;
    }

    final String id() {
        return id;
    }
}
