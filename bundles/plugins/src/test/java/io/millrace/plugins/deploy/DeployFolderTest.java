// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.plugins.Plugin;
import io.millrace.plugins.fixture.PluginFile;
import io.millrace.plugins.fixture.PluginHost;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;

public class DeployFolderTest {
    @Rule
    public final PluginHost host = new PluginHost();

    private DeployFolder folder;

    @Before
    public void open() {
        folder = new DeployFolder(host.deployFolder(), host.plugins, host.files);
    }

    @Test
    public void aFileIsTakenWhenItIsWhole() throws IOException {
        byte[] jar = version("1.0.0").bytes();
        put("geo.jar", Arrays.copyOf(jar, jar.length / 2));
        folder.look();
        put("geo.jar", jar);
        folder.look();
        assertThat(host.bundles()).isEmpty();
        folder.look();
        assertThat(host.bundles()).containsExactly("acme.geo 1.0.0");
        assertThat(host.plugins.find("acme.geo").origin()).isEqualTo("deploy/geo.jar");
    }

    @Test
    public void aNewVersionOverTheOldOneOrBesideItTakesOver() throws IOException {
        deploy("geo.jar", version("1.0.0"));
        deploy("geo.jar", version("1.1.0"));
        assertThat(host.bundles()).containsExactly("acme.geo 1.1.0");
        deploy("geo-2.jar", version("2.0.0"));
        assertThat(host.bundles()).containsExactly("acme.geo 2.0.0");
        assertThat(host.deployFolder().resolve("geo.jar"))
                .as("the file of the old one")
                .doesNotExist();
    }

    @Test
    public void whatIsTakenAwayGoesThoughRulesUseIt() throws IOException {
        deploy("geo.jar", version("1.0.0"));
        host.engine.rule("r1", "near");
        Files.delete(host.deployFolder().resolve("geo.jar"));
        folder.look();
        assertThat(host.bundles()).isEmpty();
    }

    @Test
    public void whatWentWhileTheProcessWasDownGoesAtItsNextStart() throws Exception {
        deploy("geo.jar", version("1.0.0"));
        Files.delete(host.deployFolder().resolve("geo.jar"));
        host.restart();
        open();
        folder.look();
        assertThat(host.bundles()).isEmpty();
    }

    @Test
    public void aRefusedFileIsListedWithTheReasonAndTheOldOneGoesOn() throws IOException {
        deploy("geo.jar", version("1.0.0"));
        deploy("geo.jar", version("1.1.0").failing("broken"));
        assertThat(host.bundles()).containsExactly("acme.geo 1.0.0");
        assertThat(host.plugins.list()).hasSize(2);
        Plugin refused = host.plugins.list().get(1);
        assertThat(refused.state()).isEqualTo(Plugin.State.REFUSED);
        assertThat(refused.origin()).isEqualTo("deploy/geo.jar");
        assertThat(refused.message()).contains("broken");
        deploy("geo.jar", version("1.2.0"));
        assertThat(host.plugins.list()).hasSize(1);
    }

    @Test
    public void aRefusedFileIsTriedAgainWhenSomethingElseCame() throws IOException {
        PluginFile needy = version("1.0.0")
                .header("Import-Package", "org.osgi.framework,com.acme.maps," + "io.millrace.api.function");
        deploy("geo.jar", needy);
        assertThat(host.bundles()).isEmpty();
        deploy(
                "maps.jar",
                PluginFile.named("acme.maps", "1.0.0")
                        .functions("map")
                        .entry("com/acme/maps/x", "")
                        .header("Export-Package", "com.acme.maps"));
        folder.surroundingsChanged();
        folder.look();
        assertThat(host.bundles()).containsExactly("acme.geo 1.0.0", "acme.maps 1.0.0");
    }

    @Test
    public void aLowerVersionThanTheOneThatCameAnotherWayIsNotTaken() throws IOException {
        host.install(version("2.0.0"));
        deploy("geo.jar", version("1.0.0"));
        assertThat(host.bundles()).containsExactly("acme.geo 2.0.0");
        assertThat(host.plugins.list().get(1).message())
                .isEqualTo("plugin acme.geo is installed in version 2.0.0 from upload, which this file in version "
                        + "1.0.0 does not replace");
    }

    @Test
    public void whatIsUninstalledDoesNotComeBackFromTheFolder() throws IOException {
        deploy("geo.jar", version("1.0.0"));
        host.plugins.uninstall("acme.geo", false);
        assertThat(host.deployFolder()).isEmptyDirectory();
        folder.look();
        assertThat(host.plugins.list()).isEmpty();
    }

    @Test
    public void aFileWithAnotherPluginTakesTheFormerOneAway() throws IOException {
        deploy("geo.jar", version("1.0.0"));
        deploy("geo.jar", PluginFile.named("acme.maps", "1.0.0").functions("map"));
        assertThat(host.bundles()).containsExactly("acme.maps 1.0.0");
    }

    private static PluginFile version(String version) {
        return PluginFile.named("acme.geo", version).functions("near");
    }

    private void deploy(String name, PluginFile file) throws IOException {
        put(name, file.bytes());
        folder.look();
        folder.look();
    }

    /** As most tools do it: the file is there under its name at once. */
    private void put(String name, byte[] content) throws IOException {
        Files.deleteIfExists(host.deployFolder().resolve(name));
        Files.write(host.deployFolder().resolve(name), content);
    }
}
