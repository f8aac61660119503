// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.rule;

import io.millrace.console.ListingAction;
import io.millrace.engine.service.RuleService;
import io.millrace.engine.service.RuleSummary;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.table.ShellTable;

/** {@code rule:list}. */
@Service
@Command(scope = "rule", name = "list", description = "Lists all rules and their states")
public final class RuleListCommand extends ListingAction {
    @Reference
    private RuleService rules;

    @Override
    protected ShellTable table() {
        ShellTable table = table("No rule definitions are found.", "Id", "Name", "Version", "Status", "Tags");
        rules.list().forEach(rule -> add(rule, table));
        return table;
    }

    private static void add(RuleSummary rule, ShellTable table) {
        String tags = String.join(", ", rule.tags());
        table.addRow().addContent(rule.id(), rule.name(), rule.version(), rule.status(), tags);
    }
}
