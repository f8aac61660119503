// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class UploadsTest {
    @Rule
    public final TemporaryFolder disk = new TemporaryFolder();

    private Path folder;
    private Uploads uploads;

    @Before
    public void makeUploads() {
        folder = disk.getRoot().toPath().resolve("data/uploads");
        uploads = new Uploads(folder, new FileAccess(false, false));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    public void filesAreKeptReplacedListedAndDeleted() {
        assertThat(uploads.list()).isEmpty();
        assertThat(uploads.save("a.txt", bytes("one"))).isEqualTo(folder.resolve("a.txt"));
        uploads.save("a.txt", bytes("two"));
        uploads.save("deep/er/b.txt", bytes("three"));

        assertThat(uploads.list()).containsExactly(folder.resolve("a.txt"), folder.resolve("deep"));
        assertThat(folder.resolve("a.txt")).hasContent("two");
        assertThat(folder.resolve("deep/er/b.txt")).hasContent("three");

        uploads.delete("a.txt");
        assertThatThrownBy(() -> uploads.delete("a.txt")).hasMessage("file a.txt is not found");
    }

    @Test
    public void namesThatLeadOutOfTheFolderAreRefusedAndNothingIsMade() {
        for (String name :
                new String[] {"../up.txt", "../../etc/up.txt", "a/../../up.txt", "/tmp/up.txt", "", ".", "a/.."}) {
            assertThatThrownBy(() -> uploads.save(name, bytes("x")))
                    .as(name)
                    .hasMessageContaining("expected the name of a file inside the upload folder");
        }
        assertThat(disk.getRoot().list()).isEmpty();
    }

    @Test
    public void aLinkDoesNotLeadOutOfTheFolder() throws IOException {
        Path outside = disk.newFolder("outside").toPath();
        uploads.save("a.txt", bytes("x"));
        Files.createSymbolicLink(folder.resolve("link"), outside);

        assertThatThrownBy(() -> uploads.save("link/up.txt", bytes("x")))
                .hasMessageContaining("leads out of the upload folder");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    public void anUploadCanBeNamedByItsAddress() {
        Path file = uploads.save("a.txt", bytes("five"));

        assertThat(uploads.copy("b.txt", "file://" + file)).hasContent("five");
        assertThat(uploads.read("file://" + file)).isEqualTo("five");
    }

    @Test
    public void otherFilesNeedThePermissionOfTheOperator() throws IOException {
        Path secret = Files.writeString(disk.newFile("secret").toPath(), "s");

        assertThatThrownBy(() -> uploads.read("file://" + secret))
                .hasMessageContaining("file access denied: path must be under " + folder);
        assertThat(new Uploads(folder, new FileAccess(true, false)).read("file://" + secret))
                .isEqualTo("s");
    }

    @Test
    public void hostsOfPrivateNetworksNeedThePermissionOfTheOperator() {
        for (String host :
                new String[] {"127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.0.1", "[::1]", "[fd00::1]", "0.0.0.0"}) {
            assertThatThrownBy(() -> uploads.read("http://" + host + "/x"))
                    .as(host)
                    .hasMessageContaining("is in internal network");
        }
    }

    @Test
    public void whatIsNoAddressIsRefused() {
        assertThatThrownBy(() -> uploads.read("ftp://h/x"))
                .hasMessage("file is ftp://h/x, expected an address with file, http or https");
        assertThatThrownBy(() -> uploads.read("a b")).hasMessageContaining("expected an address");
        assertThatThrownBy(() -> uploads.read("file:///no/such")).hasMessage("file /no/such is not found");
    }

    @Test
    public void sourcesReachUploadsBelowTheirDataFolder() {
        Path dataFolder = disk.getRoot().toPath().resolve("data/files");
        uploads.linkFrom(dataFolder);
        uploads.linkFrom(dataFolder);
        uploads.save("a.txt", bytes("x"));

        assertThat(dataFolder.resolve("uploads/a.txt")).hasContent("x");
    }
}
