// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.api.option.OptionSet;
import io.millrace.engine.service.ExtensionInfo;
import io.millrace.engine.service.ExtensionService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Response;

/** What is installed, with the forms that user interfaces need; made of what extensions declare. */
@Path("/metadata")
public final class MetadataResource {
    private final ExtensionService extensions;

    MetadataResource(ExtensionService extensions) {
        this.extensions = extensions;
    }

    @GET
    @Path("sources")
    public Response sources(@QueryParam("kind") String kind) {
        return list("lookup".equals(kind) ? "lookup" : "source", true);
    }

    @GET
    @Path("sinks")
    public Response sinks() {
        return list("sink", true);
    }

    @GET
    @Path("connections")
    public Response connections() {
        return list("connection", false);
    }

    private Response list(String kind, boolean typed) {
        return Answers.json(extensions.list().stream()
                .filter(extension -> extension.kind().equals(kind) && extension.used())
                .map(extension -> MetadataJson.entry(extension, typed))
                .toList());
    }

    @GET
    @Path("sources/{type}")
    public Response source(@PathParam("type") String type) {
        return form(
                "source", type, ErrorCode.CONFIGURATION, options -> Map.of("default", MetadataJson.fields(options)));
    }

    @GET
    @Path("sinks/{type}")
    public Response sink(@PathParam("type") String type) {
        return form("sink", type, ErrorCode.CONFIGURATION, MetadataJson::fields);
    }

    @GET
    @Path("connections/{type}")
    public Response connection(@PathParam("type") String type) {
        return form(
                "connection", type, ErrorCode.UNDEFINED, options -> Map.of("default", MetadataJson.fields(options)));
    }

    private Response form(String kind, String type, ErrorCode missing, MetadataJson.Properties properties) {
        return ErrorBody.unlessRefused("", () -> {
            ExtensionInfo extension = find(kind, type)
                    .orElseThrow(() -> new MillraceException(missing, kind + " " + type + " not found"));
            OptionSet options = extensions.options(kind, type).orElse(OptionSet.none());
            return Answers.json(MetadataJson.form(extension, options, properties));
        });
    }

    private Optional<ExtensionInfo> find(String kind, String type) {
        return extensions.list().stream()
                .filter(extension ->
                        extension.kind().equals(kind) && extension.name().equals(type) && extension.used())
                .findFirst();
    }

    @GET
    @Path("functions")
    public Response functions() {
        return Answers.json(List.of(FunctionsJson.all(extensions.functions())));
    }

    @POST
    @Path("{kind: sources|sinks|lookups}/connection/{type}")
    public Response ping(@PathParam("kind") String kinds, @PathParam("type") String type) {
        String kind = kinds.equals("lookups") ? "lookup source" : kinds.substring(0, kinds.length() - 1);
        return ErrorBody.of(
                new MillraceException(ErrorCode.UNDEFINED, kind + " " + type + " doesn't support ping connection"), "");
    }
}
