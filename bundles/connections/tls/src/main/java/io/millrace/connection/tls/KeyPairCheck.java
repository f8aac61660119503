// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.tls;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;

/** Whether a private key is the one of its certificate: what the key signs, the certificate must verify. */
final class KeyPairCheck {
    private static final byte[] ANYTHING = {1, 2, 3};

    private KeyPairCheck() {}

    /** @throws io.millrace.api.error.MillraceException if the certificate or the key is bad, or they do not belong together */
    static void check(TlsOptions options) {
        X509Certificate certificate = Pem.certificates(options.certificate()).get(0);
        PrivateKey key = Pem.privateKey(options.privateKey());
        if (!belongTogether(key, certificate)) {
            throw options.privateKey()
                    .refuse("not the key of the certificate in "
                            + options.certificate().option());
        }
    }

    private static boolean belongTogether(PrivateKey key, X509Certificate certificate) {
        try {
            Signature signature = Signature.getInstance(algorithm(key));
            signature.initSign(key);
            signature.update(ANYTHING);
            byte[] signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(ANYTHING);
            return signature.verify(signed);
        } catch (GeneralSecurityException otherKind) {
            return false;
        }
    }

    private static String algorithm(PrivateKey key) {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> "EdDSA";
        };
    }
}
