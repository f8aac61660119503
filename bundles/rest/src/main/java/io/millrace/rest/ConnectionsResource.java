// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** Named connections, which this version refuses: sources and sinks carry their own connection properties. */
@Path("/connections")
public final class ConnectionsResource {

    @GET
    public Response list() {
        return refused();
    }

    @POST
    public Response create() {
        return refused();
    }

    @GET
    @Path("{id}")
    public Response describe() {
        return refused();
    }

    @PUT
    @Path("{id}")
    public Response replace() {
        return refused();
    }

    @DELETE
    @Path("{id}")
    public Response delete() {
        return refused();
    }

    private static Response refused() {
        return ErrorBody.of(
                new MillraceException(
                        ErrorCode.UNDEFINED,
                        "named connections are not supported by this version, give the properties to the source or sink"),
                "");
    }
}
