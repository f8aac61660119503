// SPDX-License-Identifier: Apache-2.0
package io.millrace.format.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.millrace.api.error.EvaluationException;
import io.millrace.api.format.DecodedRows;
import java.io.IOException;

/** A payload read by Jackson, which decides whether it is accepted. */
final class JudgedDocument {
    private static final String ACCEPTED = "only objects and arrays of objects are supported, but found ";

    private final RowReader reader;
    private final JacksonParsers parsers;

    JudgedDocument(RowReader reader, JacksonParsers parsers) {
        this.reader = reader;
        this.parsers = parsers;
    }

    /** @throws EvaluationException that says what is wrong, and where, if the payload is not accepted */
    void decode(byte[] bytes, int offset, int length, DecodedRows rows) {
        int malformed = Utf8.firstMalformed(bytes, offset, offset + length);
        if (malformed >= 0) throw malformed("invalid UTF-8", malformed - offset);
        int mark = byteOrderMark(bytes, offset, length);
        try (JsonParser in = parsers.parser(bytes, offset + mark, length - mark)) {
            document(in, rows);
        } catch (JsonProcessingException e) {
            throw malformed(firstLine(e.getOriginalMessage()), mark + offsetOf(e));
        } catch (EvaluationException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new EvaluationException("the payload cannot be decoded: " + e);
        }
    }

    private void document(JsonParser in, DecodedRows rows) throws IOException {
        JsonToken first = in.nextToken();
        if (first == null) throw malformed("the payload is empty", 0);
        if (first == JsonToken.START_OBJECT) reader.judge(in, rows);
        else if (first == JsonToken.START_ARRAY) elements(in, rows);
        else throw new EvaluationException(ACCEPTED + at(in));
        if (in.nextToken() != null) throw new EvaluationException("malformed JSON: end expected, but found " + at(in));
    }

    private void elements(JsonParser in, DecodedRows rows) throws IOException {
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (in.currentToken() != JsonToken.START_OBJECT) {
                throw new EvaluationException(ACCEPTED + at(in) + " in an array");
            }
            reader.judge(in, rows);
        }
    }

    private static String at(JsonParser in) {
        return TypeWords.of(in.currentToken()) + " at byte "
                + in.currentTokenLocation().getByteOffset();
    }

    private static int byteOrderMark(byte[] b, int offset, int length) {
        boolean marked =
                length >= 3 && b[offset] == (byte) 0xEF && b[offset + 1] == (byte) 0xBB && b[offset + 2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }

    private static long offsetOf(JsonProcessingException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getByteOffset();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static EvaluationException malformed(String what, long offset) {
        return new EvaluationException("malformed JSON at byte " + offset + ": " + what);
    }
}
