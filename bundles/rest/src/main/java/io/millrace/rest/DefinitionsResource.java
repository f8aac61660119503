// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.service.StreamService;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Response;

/** Streams or tables: both have the same routes, below different paths. */
public abstract class DefinitionsResource {
    private static final Set<String> FORCED = Set.of("1", "t", "T", "true", "TRUE", "True");

    private final StreamService definitions;
    private final StreamKind kind;
    private final String word;

    DefinitionsResource(StreamService definitions, StreamKind kind) {
        this.definitions = definitions;
        this.kind = kind;
        this.word = kind.label().toLowerCase(Locale.ROOT);
    }

    @GET
    public Response list(@QueryParam("kind") String tableKind) {
        return ErrorBody.unlessRefused(commandError(), () -> Answers.json(names(tableKind)));
    }

    private List<String> names(String tableKind) {
        return TableKindFilter.of(kind, tableKind)
                .apply(definitions.definitions(kind))
                .map(StreamDefinition::name)
                .toList();
    }

    @POST
    public Response execute(InputStream body) {
        return withStatement(body, statement -> Answers.text(Answers.CREATED, definitions.execute(statement)));
    }

    @GET
    @Path("{name}")
    public Response describe(@PathParam("name") String name) {
        return ErrorBody.unlessRefused("describe " + word + " error", () -> Answers.json(StreamJson.of(require(name))));
    }

    @PUT
    @Path("{name}")
    public Response replace(@PathParam("name") String name, InputStream body) {
        return ErrorBody.unlessRefused("", () -> {
            // A name that cannot be is refused before anybody looks at the body.
            definitions.find(kind, name);
            return withStatement(
                    body, statement -> Answers.text(Answers.OK, definitions.replace(kind, name, statement)));
        });
    }

    @DELETE
    @Path("{name}")
    public Response drop(@PathParam("name") String name, @QueryParam("force") String force) {
        boolean forced = force != null && FORCED.contains(force);
        return ErrorBody.unlessRefused(
                "delete " + word + " error", () -> Answers.text(Answers.OK, definitions.drop(kind, name, forced)));
    }

    @GET
    @Path("{name}/schema")
    public Response schema(@PathParam("name") String name) {
        return ErrorBody.unlessRefused("get schema of " + word + " error", () -> Answers.json(schemaOf(require(name))));
    }

    private Object schemaOf(StreamDefinition definition) {
        if (!definition.schema().isSchemaless()) return SchemaJson.declared(definition.schema());
        return definitions
                .columnsInUse(definition.name())
                .map(SchemaJson::inUse)
                .orElse(null);
    }

    private Response withStatement(InputStream body, Function<String, Response> operation) {
        String statement;
        try {
            statement =
                    JsonBodies.readObject(RequestBody.text(body)).text("sql").orElse("");
        } catch (MillraceException malformed) {
            return ErrorBody.of(malformed, "Invalid body");
        }
        return ErrorBody.unlessRefused(commandError(), () -> operation.apply(statement));
    }

    private String commandError() {
        return kind.label() + " command error";
    }

    private StreamDefinition require(String name) {
        return definitions
                .find(kind, name)
                .orElseThrow(() -> new MillraceException(
                        ErrorCode.STREAM, "Describe " + word + " fails, " + name + " is not found."));
    }
}
