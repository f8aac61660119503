// SPDX-License-Identifier: Apache-2.0
package io.millrace.functions.hash;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.millrace.api.function.Function;
import io.millrace.api.function.Parameter;
import io.millrace.api.function.Scalar;
import io.millrace.api.function.Signature;
import io.millrace.api.value.ValueText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;

/** Digests of the text form of a value, written in lower-case hexadecimal digits. */
final class Digests {
    private static final Signature SIGNATURE = Signature.of("a text", Parameter.text("text"));

    private Digests() {}

    static Map<String, Function> all() {
        return Map.of(
                "md5", digest("MD5").example("md5('gateway')", "'3e21ab62fb17400301d9f0156b6c3031'"),
                "sha1", digest("SHA-1").example("sha1('gateway')", "'8a6b3c5e6ba4da6ebfdf08b068ca74f7d99ed161'"),
                "sha256", digest("SHA-256").example("length(sha256('gateway'))", "64"),
                "sha384", digest("SHA-384").example("length(sha384('gateway'))", "96"),
                "sha512", digest("SHA-512").example("length(sha512('gateway'))", "128"),
                "crc32",
                        of("The CRC-32 checksum of a text, without leading zeros.", Digests::checksum)
                                .example("crc32('gateway')", "'14fedd7f'"));
    }

    private static Scalar digest(String algorithm) {
        return of("The " + algorithm + " digest of a text.", text -> {
            byte[] digest = newDigest(algorithm).digest(text.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        });
    }

    private static MessageDigest newDigest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static String checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes(UTF_8));
        return Long.toHexString(checksum.getValue());
    }

    private static Scalar of(String description, UnaryOperator<String> digest) {
        return Scalar.of(SIGNATURE, description, arguments -> digest.apply(ValueText.of(arguments.get(0))));
    }
}
