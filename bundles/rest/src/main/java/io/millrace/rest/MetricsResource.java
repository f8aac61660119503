// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** Dumps of metrics, which this version does not make. */
@Path("/metrics/dump")
public final class MetricsResource {

    @GET
    public Response dump() {
        return ErrorBody.of(new MillraceException(ErrorCode.UNDEFINED, "metrics dump not enabled"), "");
    }

    @GET
    @Path("check")
    public Response check() {
        return Answers.text(Answers.OK, "disabled");
    }
}
