// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.tls;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * The JDK's TLS, set up by options.
 *
 * @param context has the client's key and knows whom to trust
 * @param protocols the protocol versions to use, as the JDK names them
 * @param verifiesHost whether the name of the server must be the one in its certificate
 */
public record TlsContext(SSLContext context, List<String> protocols, boolean verifiesHost) {
    private static final char[] NO_PASSWORD = {};

    /**
     * Reads the files and builds the context.
     *
     * @throws MillraceException if a certificate or key cannot be used; names the option
     */
    public static TlsContext of(TlsOptions options) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers(options), trustManagers(options), null);
            return new TlsContext(context, options.minimum().andAbove(), !options.insecureSkipVerify());
        } catch (GeneralSecurityException | IOException e) {
            throw new MillraceException(ErrorCode.EXECUTOR, "the TLS options cannot be used, " + e.getMessage(), e);
        }
    }

    /** Reads what the options name. @throws MillraceException as {@link #of} does */
    static void check(TlsOptions options) {
        if (options.certificate().isSet()) KeyPairCheck.check(options);
        if (options.rootCa().isSet()) Pem.certificates(options.rootCa());
    }

    /** For clients that are given their protocol versions. */
    public SSLParameters parameters() {
        return new SSLParameters(null, protocols.toArray(String[]::new));
    }

    /** For clients that only take a factory; its sockets are limited to the protocol versions. */
    public SSLSocketFactory socketFactory() {
        return new VersionedSocketFactory(context.getSocketFactory(), protocols.toArray(String[]::new));
    }

    private static KeyManager[] keyManagers(TlsOptions options) throws GeneralSecurityException, IOException {
        if (!options.certificate().isSet()) return null;
        X509Certificate[] chain = Pem.certificates(options.certificate()).toArray(X509Certificate[]::new);
        KeyStore store = emptyStore();
        store.setKeyEntry("client", Pem.privateKey(options.privateKey()), NO_PASSWORD, chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory.getKeyManagers();
    }

    private static TrustManager[] trustManagers(TlsOptions options) throws GeneralSecurityException, IOException {
        if (options.insecureSkipVerify()) return new TrustManager[] {new TrustEverybody()};
        if (!options.rootCa().isSet()) return null;
        KeyStore store = emptyStore();
        List<X509Certificate> authorities = Pem.certificates(options.rootCa());
        for (int i = 0; i < authorities.size(); i++) store.setCertificateEntry("root" + i, authorities.get(i));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }
}
