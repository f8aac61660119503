// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import java.util.List;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;

/** Plugins that are processes of their own, of which this version has none and takes none. */
@Path("/plugins/portables")
public final class PortablePluginsResource {

    @GET
    public Response list() {
        return Answers.json(List.of());
    }

    @POST
    public Response create() {
        return refused();
    }

    @GET
    @Path("{name}")
    public Response describe(@PathParam("name") String name) {
        return ErrorBody.of(
                new MillraceException(ErrorCode.NOT_FOUND, "portable plugin " + name + " is not found"), "");
    }

    @GET
    @Path("{name}/status")
    public Response status(@PathParam("name") String name) {
        return describe(name);
    }

    @PUT
    @Path("{name}")
    public Response update() {
        return refused();
    }

    @DELETE
    @Path("{name}")
    public Response delete(@PathParam("name") String name) {
        return ErrorBody.of(
                new MillraceException(ErrorCode.UNDEFINED, "portable plugin " + name + " is not found"), "");
    }

    private static Response refused() {
        return ErrorBody.of(
                new MillraceException(
                        ErrorCode.UNDEFINED,
                        "portable plugins are not supported by this version; /plugins/bundles takes plugins for the JVM"),
                "");
    }
}
