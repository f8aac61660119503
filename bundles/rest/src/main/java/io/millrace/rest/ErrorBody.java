// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.ws.rs.core.Response;

/** The body of a refusal: {@code {"error":code,"message":"prefix: text"}} and a line end. */
final class ErrorBody {
    private ErrorBody() {}

    /** @param prefix says what was tried; may be empty */
    static Response of(MillraceException refusal, String prefix) {
        int status = refusal.code() == ErrorCode.NOT_FOUND ? Answers.NOT_FOUND : Answers.BAD_REQUEST;
        return Answers.jsonText(status, text(refusal.code(), prefix, refusal.getMessage()));
    }

    /**
     * Carries out an operation, and words its refusal.
     *
     * @param prefix says what is tried; may be empty
     */
    static Response unlessRefused(String prefix, Supplier<Response> operation) {
        try {
            return operation.get();
        } catch (MillraceException refusal) {
            return of(refusal, prefix);
        }
    }

    private static String text(ErrorCode code, String prefix, String message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", code.number());
        body.put("message", prefix.isEmpty() ? message : prefix + ": " + message);
        return JsonBodies.write(body) + "\n";
    }
}
