// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.api.error.EvaluationException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.Adler32;

/** Texts in other alphabets, their sums, and their secrets. */
final class EncodingFunctions {
    private EncodingFunctions() {}

    static void addTo(Registry registry) {
        Parameter text = Parameter.TEXT;
        registry.add("b64enc", a -> Base64.getEncoder().encodeToString(bytes(a.text(0))), text)
                .add("b64dec", a -> decoded(a.text(0)), text)
                .add("b32enc", a -> Base32.encode(bytes(a.text(0))), text)
                .add("b32dec", a -> new String(Base32.decode(a.text(0)), StandardCharsets.UTF_8), text)
                .add("sha1sum", a -> digest("SHA-1", a.text(0)), text)
                .add("sha256sum", a -> digest("SHA-256", a.text(0)), text)
                .add("sha512sum", a -> digest("SHA-512", a.text(0)), text)
                .add("adler32sum", a -> adler(a.text(0)), text)
                .add("encryptAES", a -> Aes.encrypt(a.text(0), a.text(1)), text, text)
                .add("decryptAES", a -> Aes.decrypt(a.text(0), a.text(1)), text, text);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** As the dialect has it, a text that is no base64 gives the reason instead. */
    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException wrong) {
            return "illegal base64 data: " + wrong.getMessage();
        }
    }

    private static String digest(String algorithm, String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes(text)));
        } catch (GeneralSecurityException missing) {
            throw new EvaluationException(algorithm + " is not available");
        }
    }

    private static String adler(String text) {
        Adler32 sum = new Adler32();
        sum.update(bytes(text));
        return Long.toString(sum.getValue());
    }
}
