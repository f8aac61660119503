// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** Words the refusals of the HTTP layer itself. */
public final class WebFailureMapper implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException failure) {
        int status = failure.getResponse().getStatus();
        return switch (status) {
            case Answers.NOT_FOUND -> Answers.unknownPath();
            case Answers.TOO_LARGE ->
                Answers.text(status, "the body is larger than " + RequestBody.MAXIMUM_BYTES + " bytes");
            default -> Answers.empty(status);
        };
    }
}
