// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.plugins.fixture.PluginFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class PluginArchiveTest {
    private static final byte[] JAR =
            PluginFile.named("acme.geo", "1.0.0").functions("near").bytes();

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    @Test
    public void aJarSaysWhoItIs() throws IOException {
        PluginJar jar = open(JAR);
        assertThat(jar.name()).isEqualTo("acme.geo");
        assertThat(jar.version()).hasToString("1.0.0");
    }

    @Test
    public void theJarInAZipIsTaken() throws IOException {
        PluginJar jar = open(PluginFile.zip()
                .entry("geo@v1.0.0.jar", JAR)
                .entry("README.md", "hello")
                .bytes());
        assertThat(jar.name()).isEqualTo("acme.geo");
        assertThat(Files.readAllBytes(jar.file())).isEqualTo(JAR);
    }

    @Test
    public void theJarInAKarIsTaken() throws IOException {
        PluginJar jar = open(PluginFile.zip()
                .entry("META-INF/KARAF.MF", "Karaf-Feature-Start: true\n")
                .entry("repository/acme/geo/1.0.0/geo-1.0.0.jar", JAR)
                .entry("repository/acme/geo/1.0.0/geo-1.0.0-features.xml", "<features/>")
                .bytes());
        assertThat(jar.name()).isEqualTo("acme.geo");
    }

    @Test
    public void whatIsNoArchiveIsRefused() {
        assertRefused("nothing of the kind".getBytes(StandardCharsets.UTF_8), "the file is no readable jar or zip: ");
        assertRefused(new byte[0], "the file is no readable jar or zip: ");
        assertRefused(Arrays.copyOf(JAR, JAR.length / 2), "the file is no readable jar or zip: ");
    }

    @Test
    public void aBitThatTippedOverIsSeen() {
        byte[] broken = JAR.clone();
        broken[JAR.length / 2] ^= 1;
        assertRefused(broken, "the file is ");
    }

    @Test
    public void pathsThatLeadOutAreRefused() {
        for (String name : new String[] {"../../evil.sh", "/etc/passwd", "a\\..\\..\\b", "C:\\x"}) {
            assertRefused(
                    PluginFile.zip().entry(name, "").bytes(),
                    "entry '" + name + "' leads out of the archive, expected paths inside it");
        }
    }

    @Test
    public void nativePluginsOfEKuiperAreRefusedWithAHint() {
        assertRefused(
                PluginFile.zip()
                        .entry("Geo@v1.0.0.so", "")
                        .entry("geo.yaml", "")
                        .bytes(),
                "'Geo@v1.0.0.so' is a native plugin of eKuiper, code of Go for one build of its server; Millrace runs "
                        + "plugins for the JVM: rebuild it as an OSGi bundle");
    }

    @Test
    public void whatWouldHaveNoEffectIsRefused() {
        assertRefused(
                PluginFile.zip().entry("geo.jar", JAR).entry("geo.yaml", "").bytes(), "the archive holds 'geo.yaml'");
        assertRefused(
                PluginFile.zip().entry("geo.jar", JAR).entry("install.sh", "").bytes(), "'install.sh' is not run");
        assertRefused(
                PluginFile.zip().entry("a.jar", JAR).entry("b.jar", JAR).bytes(),
                "the archive holds 2 jars (a.jar, b.jar), expected one");
        assertRefused(PluginFile.zip().entry("README", "").bytes(), "the archive holds no jar");
    }

    @Test
    public void aJarThatIsNoBundleOfItsOwnIsRefused() {
        assertRefused(
                PluginFile.zip()
                        .entry("x.jar", PluginFile.zip().entry("a", "").bytes())
                        .bytes(),
                "the jar in the archive is no OSGi bundle");
        assertRefused(
                PluginFile.named("acme.geo", "1.0.0")
                        .header("Fragment-Host", "engine")
                        .bytes(),
                "the jar is a fragment of engine");
        assertRefused(
                PluginFile.named("acme.geo", "1.0.0")
                        .header("Bundle-Version", "one")
                        .bytes(),
                "Bundle-Version 'one' is none");
        assertRefused(PluginFile.named("../geo", "1.0.0").bytes(), "Bundle-SymbolicName '../geo' is none");
        assertRefused(
                PluginFile.named("acme.geo", "1.0.0")
                        .entry("io/millrace/api/sink/Sink.class", "")
                        .bytes(),
                "the jar carries its own copy of package io.millrace.api");
    }

    @Test
    public void whatGrowsWithoutBoundsIsRefused() {
        byte[] bomb = PluginFile.zip().entry("zeros", new byte[2_000_000]).bytes();
        assertThat(bomb.length).isLessThan(100_000);
        assertThatThrownBy(() -> new PluginArchive(100_000).open(file(bomb)))
                .hasMessage("the archive unpacks to more than 1000000 bytes");
    }

    private void assertRefused(byte[] content, String reason) {
        assertThatThrownBy(() -> open(content)).hasMessageStartingWith(reason);
    }

    private PluginJar open(byte[] content) throws IOException {
        return new PluginArchive(10_000_000).open(file(content));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.newFile().toPath(), content);
    }
}
