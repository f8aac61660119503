// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.rule;

import io.millrace.api.error.MillraceException;
import io.millrace.console.EngineAction;
import io.millrace.engine.service.RuleService;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;

/** A command that does the same to several rules. One that fails keeps none of the others from their turn. */
abstract class RulesAction extends EngineAction {
    @Reference
    private RuleService rules;

    @Argument(name = "ids", required = true, multiValued = true, description = "Ids of the rules")
    @Completion(RuleIdCompleter.class)
    private List<String> ids;

    /**
     * Does it to one rule.
     *
     * @return the answer for the user
     */
    protected abstract String apply(RuleService service, String id);

    @Override
    protected final void run(PrintStream out) throws Exception {
        List<String> refusals = new ArrayList<>();
        for (String id : ids) {
            try {
                out.println(apply(rules, id));
            } catch (MillraceException refused) {
                refusals.add(refused.getMessage());
            }
        }
        if (!refusals.isEmpty()) throw failure(String.join("; ", refusals));
    }
}
