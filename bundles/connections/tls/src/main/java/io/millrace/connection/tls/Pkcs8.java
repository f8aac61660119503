// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.tls;

import java.io.ByteArrayOutputStream;
import java.security.spec.InvalidKeySpecException;
import java.util.Arrays;

/** Wraps private keys of older forms into PKCS#8, the only form that the JDK reads. */
final class Pkcs8 {
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final int PARAMETERS = 0xA0;
    private static final byte[] VERSION = {0x02, 0x01, 0x00};
    private static final byte[] NULL = {0x05, 0x00};
    private static final byte[] RSA = {0x06, 0x09, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 1, 1};
    private static final byte[] EC = {0x06, 0x07, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 0x02, 0x01};

    private Pkcs8() {}

    static byte[] ofPkcs1(byte[] key) {
        return wrapped(element(SEQUENCE, RSA, NULL), key);
    }

    static byte[] ofSec1(byte[] key) throws InvalidKeySpecException {
        return wrapped(element(SEQUENCE, EC, curve(key)), key);
    }

    private static byte[] wrapped(byte[] algorithm, byte[] key) {
        return element(SEQUENCE, VERSION, algorithm, element(OCTETS, key));
    }

    /** The identifier of the curve, which stands in the key's optional element [0]. */
    private static byte[] curve(byte[] key) throws InvalidKeySpecException {
        int at = contentStart(key, 0);
        while (at < key.length) {
            int start = contentStart(key, at);
            int end = start + contentLength(key, at);
            if ((key[at] & 0xFF) == PARAMETERS) return Arrays.copyOfRange(key, start, end);
            at = end;
        }
        throw new InvalidKeySpecException("no curve");
    }

    private static int contentStart(byte[] der, int at) {
        int first = der[at + 1] & 0xFF;
        return first < 0x80 ? at + 2 : at + 2 + (first & 0x7F);
    }

    private static int contentLength(byte[] der, int at) {
        int first = der[at + 1] & 0xFF;
        if (first < 0x80) return first;
        int length = 0;
        for (int i = 0; i < (first & 0x7F); i++) length = length << 8 | der[at + 2 + i] & 0xFF;
        return length;
    }

    private static byte[] element(int tag, byte[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        writeLength(out, length);
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }

    private static void writeLength(ByteArrayOutputStream out, int length) {
        if (length < 0x80) {
            out.write(length);
            return;
        }
        int octets = (39 - Integer.numberOfLeadingZeros(length)) / 8;
        out.write(0x80 | octets);
        for (int i = octets - 1; i >= 0; i--) out.write(length >> 8 * i);
    }
}
