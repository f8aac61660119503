// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.Assume.assumeTrue;

import io.millrace.api.error.MillraceException;
import io.millrace.api.option.Options;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class TlsContextTest {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static final ExecutorService SERVER = Executors.newCachedThreadPool();

    private static SelfMadeAuthority authority;

    @BeforeClass
    public static void found() throws Exception {
        authority = SelfMadeAuthority.in(FOLDER.getRoot().toPath(), "ip:127.0.0.1");
    }

    @AfterClass
    public static void stop() {
        SERVER.shutdownNow();
    }

    @Test
    public void aServerOfATrustedAuthorityIsAccepted() throws Exception {
        assertThat(handshake(Map.of("rootCaPath", authority.rootPem().toString()), false))
                .isEqualTo("TLSv1.3");
    }

    @Test
    public void theAuthorityMayStandInTheOptions() throws Exception {
        assertThat(handshake(Map.of("rootCARaw", base64(Files.readString(authority.rootPem()))), false))
                .isEqualTo("TLSv1.3");
    }

    @Test
    public void aServerOfAnUnknownAuthorityIsRefused() {
        assertThatThrownBy(() -> handshake(Map.of(), false)).isInstanceOf(SSLException.class);
    }

    @Test
    public void anyServerIsAcceptedIfTheUserInsists() throws Exception {
        assertThat(handshake(Map.of("insecureSkipVerify", true), false)).isEqualTo("TLSv1.3");
    }

    @Test
    public void aClientShowsItsCertificate() throws Exception {
        String key = SelfMadeAuthority.pem("PRIVATE KEY", authority.clientKey().getEncoded());

        assertThat(handshake(clientOptions(key), true)).isEqualTo("TLSv1.3");
    }

    @Test
    public void anRsaKeyMayBeInItsOlderForm() throws Exception {
        byte[] pkcs8 = authority.clientKey().getEncoded();
        byte[] pkcs1 = Arrays.copyOfRange(pkcs8, 26, pkcs8.length);

        assertThat(handshake(clientOptions(SelfMadeAuthority.pem("RSA PRIVATE KEY", pkcs1)), true))
                .isEqualTo("TLSv1.3");
    }

    @Test
    public void anEllipticKeyMayBeInItsOlderForm() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        ECPrivateKey key = (ECPrivateKey) generator.generateKeyPair().getPrivate();
        String pem = SelfMadeAuthority.pem("EC PRIVATE KEY", sec1(key));

        ECPrivateKey read = (ECPrivateKey) Pem.privateKey(new PemLocation("privateKeyRaw", "", base64(pem)));

        assertThat(read.getS()).isEqualTo(key.getS());
        assertThat(read.getParams().toString()).isEqualTo(key.getParams().toString());
    }

    @Test
    public void aLowestVersionRulesOutTheOnesBelow() {
        assertThat(TlsContext.of(options(Map.of("tlsMinVersion", "tls1.3"))).protocols())
                .containsExactly("TLSv1.3");
        assertThat(TlsContext.of(options(Map.of())).protocols()).containsExactly("TLSv1.2", "TLSv1.3");
    }

    @Test
    public void aFileThatIsNotThereIsNamed() {
        assertRefused(Map.of("rootCaPath", "/nowhere/ca.pem"), "rootCaPath", "/nowhere/ca.pem");
    }

    @Test
    public void whatIsNoRegularFileIsRefusedUnread() {
        String folder = FOLDER.getRoot().toString();
        assertRefused(Map.of("rootCaPath", folder), "rootCaPath, file " + folder, "expected a regular file");
        assumeTrue(Files.exists(Path.of("/dev/zero")));
        assertRefused(Map.of("rootCaPath", "/dev/zero"), "rootCaPath, file /dev/zero", "expected a regular file");
    }

    @Test
    public void aFileOfMoreThanOneMebibyteIsRefused() throws Exception {
        Path file = FOLDER.newFile().toPath();
        byte[] text = Arrays.copyOf(Files.readAllBytes(authority.rootPem()), 1 << 20);
        Files.write(file, text);
        assertThat(TlsContext.of(options(Map.of("rootCaPath", file.toString()))).protocols())
                .isNotEmpty();

        Files.write(file, Arrays.copyOf(text, text.length + 1));
        assertRefused(Map.of("rootCaPath", file.toString()), "rootCaPath", "larger than 1048576 bytes");
    }

    @Test
    public void textThatIsNoCertificateIsRefused() {
        assertRefused(Map.of("rootCARaw", base64("hello")), "rootCARaw", "CERTIFICATE");
        assertRefused(Map.of("rootCARaw", "*"), "rootCARaw", "CERTIFICATE");
        String broken = base64(SelfMadeAuthority.pem("CERTIFICATE", new byte[] {1, 2, 3}));
        assertRefused(Map.of("rootCARaw", broken), "rootCARaw", "not a certificate");
    }

    @Test
    public void anEncryptedKeyIsRefused() throws Exception {
        String key = SelfMadeAuthority.pem("ENCRYPTED PRIVATE KEY", new byte[] {1});

        assertRefused(clientOptions(key), "privateKeyRaw", "encrypted");
    }

    @Test
    public void aCertificateWithoutKeyIsRefused() {
        assertRefused(Map.of("certificationPath", "client.pem"), "privateKeyRaw", "missing");
    }

    @Test
    public void whatIsNotSupportedIsRefused() {
        assertRefused(Map.of("renegotiationSupport", "freely"), "renegotiationSupport", "never");
        assertRefused(Map.of("decrypt", Map.of("algorithm", "aes")), "decrypt", "not supported");
        assertRefused(Map.of("tls", "default"), "tls", "not supported");
    }

    @Test
    public void relativePathsStartAtTheGivenFolder() {
        Path folder = authority.rootPem().getParent();
        String name = authority.rootPem().getFileName().toString();

        Options resolved = TlsOptions.resolved(Options.of(Map.of("rootCaPath", name)), folder);

        assertThat(TlsOptions.of(resolved).rootCa().path())
                .isEqualTo(authority.rootPem().toString());
    }

    @Test
    public void badFilesAreFoundBeforeAnythingConnects() throws Exception {
        assertBadBeforehand(Map.of("rootCaPath", "missing.pem"), "missing.pem");
        assertBadBeforehand(Map.of("rootCARaw", base64("hello")), "expected PEM text with a CERTIFICATE");
        assertBadBeforehand(clientOptions("hello"), "expected PEM text with a PRIVATE KEY");
    }

    @Test
    public void aKeyOfAnotherCertificateIsRefused() throws Exception {
        for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
            byte[] other = KeyPairGenerator.getInstance(algorithm)
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            assertBadBeforehand(
                    clientOptions(SelfMadeAuthority.pem("PRIVATE KEY", other)),
                    "option privateKeyRaw: not the key of the certificate in certificationRaw");
        }
    }

    @Test
    public void theRightKeyIsAccepted() throws Exception {
        Map<String, Object> right = clientOptions(
                SelfMadeAuthority.pem("PRIVATE KEY", authority.clientKey().getEncoded()));

        assertThat(TlsOptions.resolved(Options.of(right), Path.of("/")).asMap()).isEqualTo(right);
    }

    private static void assertBadBeforehand(Map<String, ?> values, String why) {
        assertThatThrownBy(() -> TlsOptions.resolved(Options.of(values), Path.of("/nowhere")))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining(why);
    }

    private static void assertRefused(Map<String, ?> values, String option, String why) {
        assertThatThrownBy(() -> TlsContext.of(options(values)))
                .isInstanceOf(MillraceException.class)
                .hasMessageContaining(option)
                .hasMessageContaining(why);
    }

    private static Map<String, Object> clientOptions(String key) throws Exception {
        Map<String, Object> values = new HashMap<>();
        values.put("rootCaPath", authority.rootPem().toString());
        values.put("certificationRaw", base64(authority.clientCertificatePem()));
        values.put("privateKeyRaw", base64(key));
        return values;
    }

    private static TlsOptions options(Map<String, ?> values) {
        return TlsOptions.of(Options.of(values));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(US_ASCII));
    }

    /** Connects as the options say, checking the host name, and returns the protocol that both agreed on. */
    private static String handshake(Map<String, ?> values, boolean clientMustShow) throws Exception {
        TlsContext tls = TlsContext.of(options(values));
        try (SSLServerSocket listener = (SSLServerSocket)
                authority.serverContext().getServerSocketFactory().createServerSocket(0)) {
            listener.setNeedClientAuth(clientMustShow);
            Future<Integer> seen = SERVER.submit(greet(listener));
            try (SSLSocket socket =
                    (SSLSocket) tls.socketFactory().createSocket("127.0.0.1", listener.getLocalPort())) {
                SSLParameters parameters = socket.getSSLParameters();
                parameters.setEndpointIdentificationAlgorithm("HTTPS");
                socket.setSSLParameters(parameters);
                assertThat(socket.getInputStream().read()).isEqualTo('!');
                assertThat(seen.get()).isEqualTo('!');
                return socket.getSession().getProtocol();
            }
        }
    }

    private static Callable<Integer> greet(SSLServerSocket listener) {
        return () -> {
            try (SSLSocket socket = (SSLSocket) listener.accept()) {
                socket.getOutputStream().write('!');
                return (int) '!';
            }
        };
    }

    /** As the RFC has it, with the curve named: version, secret, [0] curve. */
    private static byte[] sec1(ECPrivateKey key) {
        byte[] secret = new byte[32];
        byte[] number = key.getS().toByteArray();
        int length = Math.min(32, number.length);
        System.arraycopy(number, number.length - length, secret, 32 - length, length);
        byte[] curve = {(byte) 0xA0, 10, 6, 8, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 3, 1, 7};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x30, (byte) (5 + 32 + curve.length), 2, 1, 1, 4, 32});
        out.writeBytes(secret);
        out.writeBytes(curve);
        return out.toByteArray();
    }
}
