// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.tls;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Certificates and private keys out of PEM text. Keys may be in PKCS#8, PKCS#1 (RSA) or SEC 1 (EC) form, unencrypted.
 */
final class Pem {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);
    private static final List<String> KEY_ALGORITHMS = List.of("RSA", "EC", "EdDSA");

    private record Block(String label, String body) {}

    private Pem() {}

    static List<X509Certificate> certificates(PemLocation location) {
        List<X509Certificate> found = new ArrayList<>();
        for (Block block : blocks(location)) {
            if (block.label().equals("CERTIFICATE")) found.add(certificate(location, block));
        }
        if (found.isEmpty()) throw location.refuse("expected PEM text with a CERTIFICATE, found none");
        return found;
    }

    static PrivateKey privateKey(PemLocation location) {
        for (Block block : blocks(location)) {
            if (block.label().endsWith("PRIVATE KEY")) return privateKey(location, block);
        }
        throw location.refuse("expected PEM text with a PRIVATE KEY, found none");
    }

    private static List<Block> blocks(PemLocation location) {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(location.read());
        while (matcher.find()) blocks.add(new Block(matcher.group(1), matcher.group(2)));
        return blocks;
    }

    private static X509Certificate certificate(PemLocation location, Block block) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der(location, block)));
        } catch (CertificateException e) {
            throw location.refuse("not a certificate, " + e.getMessage());
        }
    }

    private static PrivateKey privateKey(PemLocation location, Block block) {
        if (block.label().startsWith("ENCRYPTED") || block.body().contains("ENCRYPTED")) {
            throw location.refuse("the private key is encrypted, expected an unencrypted one");
        }
        byte[] der = der(location, block);
        try {
            return switch (block.label()) {
                case "PRIVATE KEY" -> anyKey(location, der);
                case "RSA PRIVATE KEY" -> key("RSA", Pkcs8.ofPkcs1(der));
                case "EC PRIVATE KEY" -> key("EC", Pkcs8.ofSec1(der));
                default -> throw location.refuse("a " + block.label() + " is not supported, expected PKCS#8");
            };
        } catch (GeneralSecurityException | IndexOutOfBoundsException e) {
            throw location.refuse("not a private key in the form that its label says");
        }
    }

    private static PrivateKey anyKey(PemLocation location, byte[] der) {
        for (String algorithm : KEY_ALGORITHMS) {
            try {
                return key(algorithm, der);
            } catch (GeneralSecurityException otherAlgorithm) {
                continue;
            }
        }
        throw location.refuse("not a private key, expected one of " + KEY_ALGORITHMS);
    }

    private static PrivateKey key(String algorithm, byte[] der) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
    }

    private static byte[] der(PemLocation location, Block block) {
        try {
            return Base64.getMimeDecoder().decode(block.body());
        } catch (IllegalArgumentException e) {
            throw location.refuse("the " + block.label() + " is not base64");
        }
    }
}
