// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.plugins.Delivery;
import io.millrace.plugins.Plugin;
import io.millrace.plugins.PluginService;
import io.millrace.plugins.Role;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Response;

/** Plugins as clients of eKuiper know them, by kind. Where they name a zip with a shared object, here it holds a bundle. */
@Path("/plugins/{kind: sources|sinks|functions}")
public final class NativePluginsResource {
    private final PluginService service;
    private final NamedPlugins plugins;

    NativePluginsResource(PluginService service) {
        this.service = service;
        this.plugins = new NamedPlugins(service);
    }

    @GET
    public Response list(@PathParam("kind") String kind) {
        return Answers.json(plugins.names(kind));
    }

    @POST
    public Response create(@PathParam("kind") String kind, InputStream body) {
        return PluginRefusals.unlessRefused(kind + " plugins create command error", () -> {
            JsonObject given = JsonBodies.readObject(RequestBody.text(body));
            String name = given.text("name").orElse("");
            PluginName.check(name);
            plugins.find(kind, name).ifPresent(known -> {
                throw refused("plugin " + name + " is duplicate: it comes from " + known.name());
            });
            try (Delivery delivery = service.fetch(file(given))) {
                service.install(delivery, Optional.of(role(kind, name, given)));
            }
            return Answers.text(Answers.CREATED, kind + " plugin " + name + " is created");
        });
    }

    private static String file(JsonObject given) {
        if (given.texts("shellParas")
                .filter(parameters -> !parameters.isEmpty())
                .isPresent()) {
            throw refused("shellParas are not used: a plugin brings what it needs inside its own jar");
        }
        return given.text("file")
                .filter(address -> !address.isBlank())
                .orElseThrow(() -> refused("missing plugin file url"));
    }

    private static Role role(String kind, String name, JsonObject given) {
        List<String> functions = given.texts("functions").orElse(List.of());
        boolean named = kind.equals(NamedPlugins.FUNCTIONS) && !functions.isEmpty();
        return new Role(NamedPlugins.singular(kind), name, named ? functions : List.of(name));
    }

    /** Has its own place so that no plugin of this name is looked for. */
    @GET
    @Path("prebuild")
    public Response prebuilt() {
        // Nobody builds plugins for Millrace ahead of time.
        return Answers.json(Map.of());
    }

    @GET
    @Path("{name}")
    public Response describe(@PathParam("kind") String kind, @PathParam("name") String name) {
        return PluginRefusals.unlessRefused(
                "describe " + kind + " plugin " + name + " error",
                () -> Answers.json(plugins.describe(kind, name, require(kind, name))));
    }

    private Plugin require(String kind, String name) {
        PluginName.check(name);
        return plugins.find(kind, name)
                .orElseThrow(() -> new MillraceException(ErrorCode.NOT_FOUND, "plugin " + name + " is not found"));
    }

    @PUT
    @Path("{name}")
    public Response update(
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @QueryParam("force") boolean force,
            InputStream body) {
        return PluginRefusals.unlessRefused(kind + " plugin " + name + " update command error", () -> {
            Plugin known = require(kind, name);
            JsonObject given = JsonBodies.readObject(RequestBody.text(body));
            try (Delivery delivery = service.fetch(file(given))) {
                service.update(known.name(), delivery, Optional.of(role(kind, name, given)), force);
            }
            return Answers.text(Answers.OK, "plugin " + name + " is updated");
        });
    }

    /** The parameter {@code stop} of eKuiper has no effect: a plugin that goes needs no restart. */
    @DELETE
    @Path("{name}")
    public Response delete(
            @PathParam("kind") String kind, @PathParam("name") String name, @QueryParam("force") boolean force) {
        return PluginRefusals.unlessRefused("delete " + kind + " plugin " + name + " error", () -> {
            service.uninstall(require(kind, name).name(), force);
            return Answers.text(Answers.OK, kind + " plugin " + name + " is deleted");
        });
    }

    @POST
    @Path("{name}/register")
    public Response register(@PathParam("kind") String kind, @PathParam("name") String name, InputStream body) {
        if (!kind.equals(NamedPlugins.FUNCTIONS)) return Answers.unknownPath();
        return PluginRefusals.unlessRefused(kind + " plugin " + name + " register functions error", () -> {
            Plugin known = require(kind, name);
            List<String> functions = JsonBodies.readObject(RequestBody.text(body))
                    .texts("functions")
                    .filter(names -> !names.isEmpty())
                    .orElseThrow(() -> refused("property 'functions' must not be empty"));
            service.assign(known.name(), new Role(NamedPlugins.singular(kind), name, functions));
            return Answers.text(Answers.OK, "function plugin " + name + " function list is registered");
        });
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }
}
