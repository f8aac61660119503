// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.MillraceException;
import io.millrace.engine.service.RuleService;
import io.millrace.engine.service.RuleSummary;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;

/** The rules and what can be done to them. */
@Path("/rules")
public final class RulesResource {
    private final RuleService rules;

    RulesResource(RuleService rules) {
        this.rules = rules;
    }

    @GET
    public Response list() {
        return Answers.json(rules.list().stream().map(RulesResource::json).toList());
    }

    private static Map<String, Object> json(RuleSummary rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", rule.id());
        json.put("name", rule.name());
        json.put("status", rule.status());
        json.put("tags", rule.tags().isEmpty() ? null : rule.tags());
        json.put("trace", false);
        json.put("version", rule.version());
        return json;
    }

    @POST
    public Response create(InputStream body) {
        String definition = RequestBody.text(body);
        return ErrorBody.unlessRefused(
                "",
                () -> Answers.text(Answers.CREATED, "Rule " + rules.create(definition) + " was created successfully."));
    }

    @GET
    @Path("{id}")
    public Response describe(@PathParam("id") String id) {
        return ErrorBody.unlessRefused("Describe rule error", () -> Answers.jsonText(Answers.OK, rules.describe(id)));
    }

    @PUT
    @Path("{id}")
    public Response replace(@PathParam("id") String id, InputStream body) {
        String definition = RequestBody.text(body);
        return done("Update rule error", () -> rules.replace(id, definition), id, " was updated successfully.");
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        return done("Delete rule error", () -> rules.delete(id), id, " is dropped.");
    }

    @POST
    @Path("{id}/start")
    public Response start(@PathParam("id") String id) {
        return done("start rule error", () -> rules.start(id), id, " was started");
    }

    @POST
    @Path("{id}/stop")
    public Response stop(@PathParam("id") String id) {
        return done("stop rule error", () -> rules.stop(id), id, " was stopped.");
    }

    @POST
    @Path("{id}/restart")
    public Response restart(@PathParam("id") String id) {
        return done("restart rule error", () -> rules.restart(id), id, " was restarted");
    }

    private static Response done(String prefix, Runnable operation, String id, String outcome) {
        return ErrorBody.unlessRefused(prefix, () -> {
            operation.run();
            return Answers.text(Answers.OK, "Rule " + id + outcome);
        });
    }

    @POST
    @Path("validate")
    public Response validate(InputStream body) {
        String definition = RequestBody.text(body);
        try {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("sources", rules.validate(definition));
            json.put("valid", true);
            return Answers.json(json);
        } catch (MillraceException invalid) {
            return Answers.text(Answers.UNPROCESSABLE, invalid.getMessage());
        }
    }
}
