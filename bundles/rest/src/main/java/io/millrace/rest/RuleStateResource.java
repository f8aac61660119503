// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.service.RuleService;
import io.millrace.engine.service.TableRow;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.GET;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;

/** What a running rule holds: its result columns, the rows of its tables, the offsets of its sources. */
@Path("/rules")
public final class RuleStateResource {
    private static final long SOURCE_OFFSET = 1;

    private final RuleService rules;

    RuleStateResource(RuleService rules) {
        this.rules = rules;
    }

    @GET
    @Path("{id}/schema")
    public Response schema(@PathParam("id") String id) {
        return ErrorBody.unlessRefused("get rule schema error", () -> Answers.json(places(rules.resultColumns(id))));
    }

    private static Map<String, Object> places(List<String> columns) {
        Map<String, Object> places = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            Map<String, Object> place = new LinkedHashMap<>();
            place.put("hasIndex", true);
            place.put("index", i);
            places.put(columns.get(i), place);
        }
        return places;
    }

    @GET
    @Path("{id}/scantables")
    public Response tables(@PathParam("id") String id) {
        return ErrorBody.unlessRefused(
                "scan table error",
                () -> Answers.json(rules.tableRows(id).stream()
                        .map(RuleStateResource::json)
                        .toList()));
    }

    private static Map<String, Object> json(TableRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("emitter", row.table());
        json.put("content", row.content());
        return json;
    }

    @PUT
    @Path("{id}/reset_state")
    public Response reset(@PathParam("id") String id, InputStream body) {
        String json = RequestBody.text(body);
        return ErrorBody.unlessRefused("", () -> {
            JsonObject given = JsonBodies.readObject(json);
            Object type = given.members().get("type");
            if (!(type instanceof Number number) || number.longValue() != SOURCE_OFFSET) {
                throw new MillraceException(ErrorCode.UNDEFINED, "unknown stateType:" + type);
            }
            JsonObject parameters = given.object("params").orElse(new JsonObject(Map.of()));
            rules.resetSource(id, parameters.text("streamName").orElse(""));
            return Answers.text(Answers.OK, "success");
        });
    }
}
