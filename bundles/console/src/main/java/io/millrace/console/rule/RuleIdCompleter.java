// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.rule;

import io.millrace.console.Completions;
import io.millrace.engine.service.RuleService;
import io.millrace.engine.service.RuleSummary;
import java.util.List;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Completes ids of rules. */
@Service
public final class RuleIdCompleter extends Completions {
    @Reference
    private RuleService rules;

    @Override
    protected List<String> words() {
        return rules.list().stream().map(RuleSummary::id).toList();
    }
}
