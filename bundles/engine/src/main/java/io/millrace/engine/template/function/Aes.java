// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.function;

import io.millrace.api.error.EvaluationException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES in CBC mode under a password cut or filled up to 32 bytes; the first block is the random start. */
final class Aes {
    private static final int KEY_BYTES = 32;
    private static final int BLOCK = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Aes() {}

    static String encrypt(String password, String text) {
        byte[] start = new byte[BLOCK];
        RANDOM.nextBytes(start);
        byte[] secret = run(Cipher.ENCRYPT_MODE, password, start, text.getBytes(StandardCharsets.UTF_8), 0);
        byte[] message = Arrays.copyOf(start, BLOCK + secret.length);
        System.arraycopy(secret, 0, message, BLOCK, secret.length);
        return Base64.getEncoder().encodeToString(message);
    }

    static String decrypt(String password, String message) {
        byte[] bytes = Base64.getDecoder().decode(message);
        if (bytes.length < BLOCK) throw new EvaluationException("the message is too short to be encrypted");
        byte[] text = run(Cipher.DECRYPT_MODE, password, Arrays.copyOf(bytes, BLOCK), bytes, BLOCK);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static byte[] run(int mode, String password, byte[] start, byte[] input, int offset) {
        byte[] key = Arrays.copyOf(password.getBytes(StandardCharsets.UTF_8), KEY_BYTES);
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(start));
            return cipher.doFinal(input, offset, input.length - offset);
        } catch (GeneralSecurityException failure) {
            throw new EvaluationException("AES: the password is wrong or the message is damaged");
        }
    }
}
