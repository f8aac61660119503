// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.service.SchemaDefinition;
import io.millrace.engine.service.SchemaService;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/** The schemas of formats. */
@Path("/schemas/{type}")
public final class SchemasResource {
    private static final int LONGEST_VERSION = 4096;
    private static final int UNSUPPORTED_MEDIA_TYPE = 415;

    private final SchemaService schemas;

    SchemasResource(SchemaService schemas) {
        this.schemas = schemas;
    }

    @GET
    public Response list(@PathParam("type") String type) {
        return ErrorBody.unlessRefused("", () -> Answers.json(schemas.names(type)));
    }

    @POST
    public Response create(@PathParam("type") String type, InputStream body) {
        return ErrorBody.unlessRefused("", () -> {
            JsonObject given = JsonBodies.readObject(RequestBody.text(body));
            SchemaDefinition schema = definition(type, given.text("name").orElse(""), given);
            schemas.create(schema);
            return Answers.text(Answers.CREATED, type + " schema " + schema.name() + " is created");
        });
    }

    @GET
    @Path("{name}")
    public Response describe(@PathParam("type") String type, @PathParam("name") String name) {
        return ErrorBody.unlessRefused("", () -> Answers.json(json(schemas.describe(type, name))));
    }

    private static Map<String, Object> json(SchemaDefinition schema) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", schema.type());
        json.put("name", schema.name());
        if (!schema.content().isEmpty()) json.put("content", schema.content());
        json.put("file", schema.file());
        if (!schema.version().isEmpty()) json.put("version", schema.version());
        return json;
    }

    @PUT
    @Path("{name}")
    public Response replace(@PathParam("type") String type, @PathParam("name") String name, InputStream body) {
        return ErrorBody.unlessRefused("", () -> {
            JsonObject given = JsonBodies.readObject(RequestBody.text(body));
            String named = given.text("name").orElse(name);
            if (!named.equals(name)) throw refused("name is " + named + ", expected " + name + " as in the address");
            schemas.put(definition(type, name, given));
            return Answers.text(Answers.OK, type + " schema " + name + " is updated");
        });
    }

    private static SchemaDefinition definition(String type, String name, JsonObject given) {
        return new SchemaDefinition(
                type,
                name,
                given.text("content").orElse(""),
                given.text("file").orElse(""),
                given.text("soFile").orElse(""),
                given.text("version").orElse(""));
    }

    @DELETE
    @Path("{name}")
    public Response delete(@PathParam("type") String type, @PathParam("name") String name) {
        return ErrorBody.unlessRefused("", () -> {
            schemas.delete(type, name);
            return Answers.text(Answers.OK, type + " schema " + name + " is deleted");
        });
    }

    @PUT
    @Path("{name}/upload")
    public Response upload(
            @PathParam("type") String type,
            @PathParam("name") String name,
            @HeaderParam(RouteFilter.GIVEN_TYPE) String contentType,
            InputStream body) {
        String boundary = FormParts.boundary(contentType);
        if (boundary.isEmpty()) return Answers.text(UNSUPPORTED_MEDIA_TYPE, "expected multipart/form-data\n");
        return ErrorBody.unlessRefused("", () -> {
            FormParts parts = FormParts.read(RequestBody.text(body), boundary);
            boolean created = schemas.put(SchemaDefinition.ofContent(type, name, file(parts), version(parts)));
            return uploaded(type, name, created);
        });
    }

    private static Response uploaded(String type, String name, boolean created) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", type);
        json.put("name", name);
        Response answer = Answers.jsonText(created ? Answers.CREATED : Answers.OK, JsonBodies.write(json));
        return Response.fromResponse(answer)
                .header(HttpHeaders.LOCATION, "/schemas/" + type + "/" + name)
                .build();
    }

    private static String file(FormParts parts) {
        List<String> files = parts.named("file");
        if (files.isEmpty()) throw refused("file field is required");
        if (files.size() > 1) throw refused("file field must appear exactly once");
        return files.get(0);
    }

    private static String version(FormParts parts) {
        List<String> versions = parts.named("version");
        if (versions.size() > 1) throw refused("version field must not be repeated");
        String version = versions.isEmpty() ? "" : versions.get(0);
        if (version.getBytes(StandardCharsets.UTF_8).length > LONGEST_VERSION) {
            throw refused("version field is too large");
        }
        return version;
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }
}
