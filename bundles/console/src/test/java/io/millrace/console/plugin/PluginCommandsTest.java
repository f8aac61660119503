// SPDX-License-Identifier: Apache-2.0
package io.millrace.console.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.console.fake.FakePlugins;
import io.millrace.console.fake.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PluginCommandsTest {
    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final FakePlugins plugins = new FakePlugins();
    private final Shell shell = Shell.with(plugins)
            .and(
                    PluginInstallCommand.class,
                    PluginUpdateCommand.class,
                    PluginUninstallCommand.class,
                    PluginShowCommand.class,
                    PluginNameCompleter.class);

    @Before
    public void putFiles() throws IOException {
        Path directory = folder.getRoot().toPath();
        Files.writeString(directory.resolve("geo.jar"), "acme.geo 1.0.0 near");
        Files.writeString(directory.resolve("geo2.jar"), "acme.geo 2.0.0 near");
        shell.in(directory);
    }

    @Test
    public void aPluginIsInstalledUpdatedAndUninstalled() throws Exception {
        assertThat(shell.type("plugin:install geo.jar"))
                .isEqualTo("Plugin acme.geo 1.0.0 is installed: function near.");
        assertThat(shell.type("plugin:update acme.geo geo2.jar"))
                .isEqualTo("Plugin acme.geo 2.0.0 is updated: function near.");
        assertThat(shell.complete(PluginNameCompleter.class, "ac")).containsExactly("acme.geo");
        assertThat(shell.type("plugin:uninstall acme.geo")).isEqualTo("Plugin acme.geo is uninstalled.");
        assertThat(plugins.list()).isEmpty();
    }

    @Test
    public void anAddressIsFetched() {
        assertThat(shell.type("plugin:install https://acme.com/web.jar"))
                .isEqualTo("Plugin acme.web 1.0.0 is installed: function fetched.");
    }

    @Test
    public void aPluginIsShownWithTheRulesThatUseIt() {
        plugins.rules.add("r1");
        shell.type("plugin:install geo.jar");
        assertThat(shell.type("plugin:show acme.geo").lines())
                .contains("Name       acme.geo", "State      active", "Extensions function near", "Rules      r1");
    }

    @Test
    public void aPluginThatRulesUseGoesOnlyByForce() {
        plugins.rules.add("r1");
        shell.type("plugin:install geo.jar");
        assertThat(shell.type("plugin:uninstall acme.geo"))
                .isEqualTo("Error executing command: plugin acme.geo is used by rule r1; stop or change them first, "
                        + "or force it and let them wait");
        assertThat(shell.type("plugin:uninstall --force acme.geo")).isEqualTo("Plugin acme.geo is uninstalled.");
    }

    @Test
    public void whatIsNotThereIsSaidInOneLine() {
        assertThat(shell.type("plugin:install none.jar"))
                .matches("Error executing command: file .*none.jar does not exist");
        assertThat(shell.type("plugin:update none geo.jar"))
                .isEqualTo("Error executing command: plugin none is not found");
        assertThat(shell.type("plugin:show none")).isEqualTo("Error executing command: plugin none is not found");
    }
}
