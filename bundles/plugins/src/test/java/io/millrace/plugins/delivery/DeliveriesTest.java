// SPDX-License-Identifier: Apache-2.0
package io.millrace.plugins.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.millrace.plugins.Delivery;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.After;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class DeliveriesTest {
    private static final int MAXIMUM = 1_000;

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private HttpServer server;
    private Path incoming;
    private Path uploads;

    @Before
    public void serve() throws IOException {
        incoming = folder.getRoot().toPath().resolve("incoming");
        uploads = folder.newFolder("uploads").toPath();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/plugin.jar", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("content".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().getQuery());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.start();
    }

    @After
    public void close() {
        server.stop(0);
    }

    @Test
    public void aFileIsFetchedOverTheWeb() throws IOException {
        try (Delivery delivery = open(true).fetch(url("/plugin.jar"))) {
            assertThat(delivery.file()).hasContent("content");
            assertThat(delivery.origin()).isEqualTo(url("/plugin.jar"));
        }
        assertThat(incoming).isEmptyDirectory();
    }

    @Test
    public void aHostThatPointsElsewhereIsFollowed() {
        try (Delivery delivery = open(true).fetch(url("/moved?/plugin.jar"))) {
            assertThat(delivery.file()).hasContent("content");
        }
        assertThatThrownBy(() -> open(true).fetch(url("/moved?/moved?x"))).hasMessageContaining("cannot be fetched");
        assertThatThrownBy(() -> open(true).fetch(url("/moved?file:///etc/passwd")))
                .hasMessageContaining("an address without a host");
    }

    @Test
    public void thisMachineAndItsNeighboursAreNotAskedWithoutLeave() {
        for (String host :
                new String[] {"127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "[::1]", "[fd00::1]"}) {
            assertThatThrownBy(() -> open(false).fetch("http://" + host + ":1/x.jar"))
                    .hasMessageContaining("is in internal network");
        }
    }

    @Test
    public void whatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> open(true).fetch(url("/none"))).hasMessageContaining("answers 404");
        assertThatThrownBy(() -> open(true).fetch("http://127.0.0.1:1/x.jar"))
                .hasMessageContaining("cannot be fetched");
        assertThatThrownBy(() -> open(true).fetch("plugin.jar"))
                .hasMessage("plugin.jar cannot be fetched: expected an address with scheme http, https or file");
        assertThatThrownBy(() -> open(true).fetch("ftp://x/y")).hasMessageContaining("http, https or file");
        assertThatThrownBy(() -> open(true).fetch("a b")).hasMessageContaining("is no address");
    }

    @Test
    public void filesAreTakenFromTheUploadFolderOnly() throws IOException {
        Path inside = Files.writeString(uploads.resolve("a.jar"), "inside");
        Path outside = Files.writeString(folder.getRoot().toPath().resolve("b.jar"), "outside");
        Files.createSymbolicLink(uploads.resolve("link.jar"), outside);
        try (Delivery delivery = open(false).fetch(inside.toUri().toString())) {
            assertThat(delivery.file()).hasContent("inside");
        }
        assertDenied(outside.toUri().toString());
        assertDenied(uploads.toUri() + "../b.jar");
        assertDenied(uploads.toUri() + "link.jar");
        assertDenied("file:///nosuch.zip");
        assertThatThrownBy(() -> open(false).fetch(uploads.toUri() + "none.jar"))
                .hasMessageContaining("does not exist");
    }

    private void assertDenied(String address) {
        assertThatThrownBy(() -> open(false).fetch(address)).hasMessageStartingWith("file access denied: ");
    }

    @Test
    public void whatIsTooLargeLeavesNothingBehind() {
        assertThatThrownBy(() -> open(false).receive(new ByteArrayInputStream(new byte[MAXIMUM + 1]), "upload"))
                .hasMessageContaining("the file is larger than 1000 bytes");
        assertThat(incoming).isEmptyDirectory();
    }

    private Deliveries open(boolean privateNetwork) {
        return new Deliveries(incoming, new DeliveryLimits(MAXIMUM, uploads, false, privateNetwork));
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}
