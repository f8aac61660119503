// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** The first file of a multipart form, read as it comes in, however large it is. */
final class FormFile extends InputStream {
    private static final int LONGEST_HEADER = 8_192;

    private final PushbackInputStream body;
    private final byte[] rest;
    private boolean ended;

    private FormFile(PushbackInputStream body, byte[] delimiter) {
        this.body = body;
        this.rest = Arrays.copyOfRange(delimiter, 1, delimiter.length);
    }

    /** @throws MillraceException if the form holds no file */
    static InputStream open(InputStream form, String boundary) throws IOException {
        byte[] delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.UTF_8);
        PushbackInputStream body = new PushbackInputStream(new BufferedInputStream(form), delimiter.length + 2);
        // The first part has no line end before it.
        body.unread(new byte[] {'\r', '\n'});
        new FormFile(body, delimiter).transferTo(OutputStream.nullOutputStream());
        while (!line(body).equals("--")) {
            boolean file = false;
            for (String header = line(body); !header.isEmpty(); header = line(body)) {
                String lower = header.toLowerCase(Locale.ROOT);
                file |= lower.startsWith("content-disposition:") && lower.contains("filename=");
            }
            FormFile part = new FormFile(body, delimiter);
            if (file) return part;
            part.transferTo(OutputStream.nullOutputStream());
        }
        throw malformed("the form holds no file");
    }

    private static String line(InputStream body) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = body.read(); next != '\n'; next = body.read()) {
            if (next < 0 && line.toString(StandardCharsets.UTF_8).equals("--")) return "--";
            if (next < 0 || line.size() > LONGEST_HEADER) throw malformed("the form ends within its headers");
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    @Override
    public int read() throws IOException {
        if (ended) return -1;
        int next = body.read();
        if (next < 0) throw malformed("the form ends in the middle of a part");
        if (next != '\r') return next;
        byte[] following = body.readNBytes(rest.length);
        if (Arrays.equals(following, rest)) {
            ended = true;
            return -1;
        }
        body.unread(following);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int next = read();
            if (next < 0) return count == 0 ? -1 : count;
            target[offset + count++] = (byte) next;
        }
        return count;
    }

    private static MillraceException malformed(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message + ", expected multipart/form-data with one file");
    }
}
