// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.console.fake.FakeRules;
import io.millrace.console.fake.Shell;
import org.junit.Test;

public class RuleCommandsTest {
    private final FakeRules rules =
            new FakeRules().having("r1", "{\"id\":\"r1\",\"n\":1.50,\"options\":{},\"actions\":[{\"log\":{}}]}");
    private final Shell shell = Shell.with(rules)
            .and(RuleCreateCommand.class, RuleListCommand.class, RuleShowCommand.class)
            .and(RuleStartCommand.class, RuleStopCommand.class, RuleRestartCommand.class, RuleDropCommand.class);

    @Test
    public void createTakesJsonAsItIs() {
        assertThat(shell.type("rule:create '{\"id\": \"r1\", \"sql\": \"SELECT '\\''x'\\'' FROM s\"}'"))
                .isEqualTo("Rule r1 was created successfully.");
        assertThat(rules.asked()).containsExactly("create {\"id\": \"r1\", \"sql\": \"SELECT 'x' FROM s\"}");
    }

    @Test
    public void listShowsIdNameVersionStateAndTags() {
        assertThat(shell.rows("rule:list --no-format")).containsExactly("r1\tRule r1\t2\trunning\ta, b");
    }

    @Test
    public void showLaysTheJsonOutAndChangesNothing() {
        assertThat(shell.type("rule:show r1").lines())
                .containsExactly(
                        "{",
                        "  \"id\": \"r1\",",
                        "  \"n\": 1.50,",
                        "  \"options\": {},",
                        "  \"actions\": [",
                        "    {",
                        "      \"log\": {}",
                        "    }",
                        "  ]",
                        "}");
    }

    @Test
    public void showOfAnUnknownRuleSaysSo() {
        assertThat(shell.type("rule:show r9")).isEqualTo("Error executing command: Rule r9 is not found.");
    }

    @Test
    public void severalRulesCanBeStartedStoppedAndRestartedAtOnce() {
        rules.having("r2", "{}");

        assertThat(shell.type("rule:stop r1 r2").lines())
                .containsExactly("Rule r1 was stopped.", "Rule r2 was stopped.");
        assertThat(shell.type("rule:start r1 r2").lines())
                .containsExactly("Rule r1 was started.", "Rule r2 was started.");
        assertThat(shell.type("rule:restart r1")).isEqualTo("Rule r1 was restarted.");
        assertThat(rules.asked()).containsExactly("stop r1", "stop r2", "start r1", "start r2", "restart r1");
    }

    @Test
    public void oneUnknownRuleKeepsNoOtherFromItsTurn() {
        rules.having("r2", "{}");

        assertThat(shell.type("rule:drop r1 r8 r2 r9").lines())
                .containsExactly(
                        "Rule r1 is dropped.",
                        "Rule r2 is dropped.",
                        "Error executing command: Rule r8 is not found.; Rule r9 is not found.");
        assertThat(rules.list()).isEmpty();
    }

    @Test
    public void anEmptyListSaysSo() {
        rules.delete("r1");

        assertThat(shell.type("rule:list")).endsWith("No rule definitions are found.");
    }

    @Test
    public void completionKnowsTheIds() throws Exception {
        rules.having("r2", "{}").having("x", "{}");

        assertThat(shell.complete(RuleIdCompleter.class, "r")).containsExactly("r1", "r2");
    }
}
