// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.io.IOException;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the inside of the server from its clients when it fails where nobody thought it could. */
public final class UnexpectedFailureMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFailureMapper.class);

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof MillraceException refusal) return ErrorBody.of(refusal, "");
        if (failure instanceof IOException) {
            LOG.debug("a client broke off: {}", failure.toString());
        } else {
            LOG.error("a request failed: {}", failure.toString(), failure);
        }
        return ErrorBody.of(new MillraceException(ErrorCode.UNDEFINED, "the server failed, its log says why"), "");
    }
}
