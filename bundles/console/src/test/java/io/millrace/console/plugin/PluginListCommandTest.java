// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.console.fake.FakeExtensions;
import io.millrace.console.fake.Shell;
import io.millrace.engine.service.ExtensionInfo;
import io.millrace.engine.service.ExtensionService;
import org.junit.Test;

public class PluginListCommandTest {
    private final ExtensionService extensions = new FakeExtensions(
            new ExtensionInfo("function", "abs", "io.millrace.functions.math", "1.1.0", true),
            new ExtensionInfo("function", "abs", "io.millrace.functions.math", "1.0.0", false),
            new ExtensionInfo("source", "mqtt", "io.millrace.source.mqtt", "1.0.0", true));
    private final Shell shell = Shell.with(extensions).and(PluginListCommand.class);

    @Test
    public void everyProviderIsListedAndWhichOneIsInUse() {
        assertThat(shell.rows("plugin:list --no-format"))
                .containsExactly(
                        "function\tabs\tio.millrace.functions.math\t1.1.0\tyes",
                        "function\tabs\tio.millrace.functions.math\t1.0.0\tno",
                        "source\tmqtt\tio.millrace.source.mqtt\t1.0.0\tyes");
    }

    @Test
    public void oneKindCanBeAskedFor() {
        assertThat(shell.rows("plugin:list --no-format --kind source"))
                .containsExactly("source\tmqtt\tio.millrace.source.mqtt\t1.0.0\tyes");
    }

    @Test
    public void aKindOfWhichNothingIsInstalledIsEmpty() {
        assertThat(shell.type("plugin:list -k sink")).endsWith("No plugin is found.");
    }

    @Test
    public void anUnknownKindIsRefusedWithTheKnownOnes() {
        assertThat(shell.type("plugin:list --kind sinks"))
                .isEqualTo("Error executing command: unknown kind sinks, expected one of "
                        + "connection, format, function, lookup, operator, sink, source");
    }

    @Test
    public void completionKnowsTheKinds() throws Exception {
        assertThat(shell.complete(PluginKindCompleter.class, "s")).containsExactly("sink", "source");
    }
}
