// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.plugins.Delivery;
import io.millrace.plugins.Plugin;
import io.millrace.plugins.PluginService;
import java.io.InputStream;
import java.util.Optional;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/** Plugins as what they are, bundles of any mix of extensions. */
@Path("/plugins/bundles")
public final class PluginBundlesResource {
    private final PluginService plugins;
    private final PluginUpload upload;

    PluginBundlesResource(PluginService plugins) {
        this.plugins = plugins;
        this.upload = new PluginUpload(plugins);
    }

    @GET
    public Response list() {
        return Answers.json(plugins.list().stream().map(PluginJson::of).toList());
    }

    @POST
    public Response install(@HeaderParam(RouteFilter.GIVEN_TYPE) String contentType, InputStream body) {
        return PluginRefusals.unlessRefused("", () -> {
            try (Delivery delivery = upload.take(body, contentType)) {
                Plugin installed = plugins.install(delivery, Optional.empty());
                String json = JsonBodies.write(PluginJson.of(installed));
                return Response.fromResponse(Answers.jsonText(Answers.CREATED, json))
                        .header(HttpHeaders.LOCATION, "/plugins/bundles/" + installed.name())
                        .build();
            }
        });
    }

    @GET
    @Path("{name}")
    public Response describe(@PathParam("name") String name) {
        return PluginRefusals.unlessRefused("", () -> Answers.json(PluginJson.of(plugins.find(name))));
    }

    @PUT
    @Path("{name}")
    public Response update(
            @PathParam("name") String name,
            @QueryParam("force") boolean force,
            @HeaderParam(RouteFilter.GIVEN_TYPE) String contentType,
            InputStream body) {
        return PluginRefusals.unlessRefused("", () -> {
            plugins.find(name);
            try (Delivery delivery = upload.take(body, contentType)) {
                return Answers.json(PluginJson.of(plugins.update(name, delivery, Optional.empty(), force)));
            }
        });
    }

    @DELETE
    @Path("{name}")
    public Response uninstall(@PathParam("name") String name, @QueryParam("force") boolean force) {
        return PluginRefusals.unlessRefused("", () -> {
            plugins.uninstall(name, force);
            return Answers.text(Answers.OK, "plugin " + name + " is uninstalled");
        });
    }
}
