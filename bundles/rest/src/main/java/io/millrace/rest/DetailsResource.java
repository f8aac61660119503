// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.engine.service.StreamService;
import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Response;

/** Streams and tables with their types and formats. */
@Path("/")
public final class DetailsResource {
    private final StreamService definitions;

    DetailsResource(StreamService definitions) {
        this.definitions = definitions;
    }

    @GET
    @Path("streamdetails")
    public Response streams() {
        return details(StreamKind.STREAM, "");
    }

    @GET
    @Path("tabledetails")
    public Response tables(@QueryParam("kind") String tableKind) {
        return details(StreamKind.TABLE, tableKind);
    }

    private Response details(StreamKind kind, String tableKind) {
        return ErrorBody.unlessRefused(
                kind.label() + " command error",
                () -> Answers.json(TableKindFilter.of(kind, tableKind)
                        .apply(definitions.definitions(kind))
                        .map(DetailsResource::json)
                        .toList()));
    }

    private static Map<String, String> json(StreamDefinition definition) {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("name", definition.name());
        json.put("type", definition.sourceType().toLowerCase(Locale.ROOT));
        json.put("format", definition.options().formatOrDefault());
        return json;
    }
}
