// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate authority for one test, with a server and a client that it vouches for. The JDK's keytool makes it all.
 * The server is called 127.0.0.1, or any other name a test gives it.
 */
public final class SelfMadeAuthority {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Path folder;
    private final KeyStore store;

    private SelfMadeAuthority(Path folder, KeyStore store) {
        this.folder = folder;
        this.store = store;
    }

    /** @param serverName as keytool takes it, such as {@code ip:127.0.0.1} or {@code dns:example.org} */
    public static SelfMadeAuthority in(Path folder, String serverName) throws Exception {
        Path file = folder.resolve("authority.p12");
        keyPair(file, "ca", "EC", "-ext", "bc:c");
        keyPair(file, "server", "EC", "-signer", "ca", "-ext", "san=" + serverName);
        keyPair(file, "client", "RSA", "-signer", "ca");
        KeyStore store = KeyStore.getInstance(file.toFile(), PASSWORD);
        Files.writeString(folder.resolve("ca.pem"), certificatePem(store, "ca"), StandardCharsets.US_ASCII);
        return new SelfMadeAuthority(folder, store);
    }

    /** The authority's own certificate. */
    public Path rootPem() {
        return folder.resolve("ca.pem");
    }

    public String clientCertificatePem() throws Exception {
        return certificatePem(store, "client");
    }

    public Key clientKey() throws Exception {
        return store.getKey("client", PASSWORD);
    }

    public static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder().encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }

    /** For a server that trusts clients of this authority. */
    public SSLContext serverContext() throws Exception {
        KeyStore own = KeyStore.getInstance("PKCS12");
        own.load(null, PASSWORD);
        own.setKeyEntry("server", store.getKey("server", PASSWORD), PASSWORD, store.getCertificateChain("server"));
        own.setCertificateEntry("ca", store.getCertificate("ca"));
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, PASSWORD);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(own);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static String certificatePem(KeyStore store, String name) throws Exception {
        return pem("CERTIFICATE", store.getCertificate(name).getEncoded());
    }

    private static void keyPair(Path file, String name, String algorithm, String... more) throws Exception {
        Path program = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> command = new ArrayList<>(List.of(program.toString(), "-genkeypair", "-alias", name));
        command.addAll(List.of("-keyalg", algorithm, "-dname", "CN=" + name, "-validity", "30"));
        command.addAll(List.of("-keystore", file.toString(), "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass", new String(PASSWORD)));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
