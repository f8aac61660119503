// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.MillraceException;
import io.millrace.engine.service.RuleService;
import io.millrace.engine.service.RuleStatus;
import io.millrace.engine.service.RuleSummary;
import io.millrace.engine.service.RuleTopology;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;

/** How rules are. */
@Path("/rules")
public final class RuleStatusResource {
    static final String STATUS_ERROR = "get rule status error";

    private final RuleService rules;

    RuleStatusResource(RuleService rules) {
        this.rules = rules;
    }

    @GET
    @Path("{id}/status")
    public Response status(@PathParam("id") String id) {
        return ErrorBody.unlessRefused(
                STATUS_ERROR,
                () -> Answers.jsonText(Answers.OK, JsonBodies.writePretty(StatusJson.full(rules.status(id)))));
    }

    @GET
    @Path("status/all")
    public Response statusOfAll() {
        Map<String, Object> json = new TreeMap<>();
        for (RuleSummary rule : rules.list()) {
            statusOf(rule.id()).ifPresent(status -> json.put(rule.id(), StatusJson.brief(status)));
        }
        return Answers.json(json);
    }

    /** Empty if the rule has gone since it was listed. */
    private Optional<RuleStatus> statusOf(String id) {
        try {
            return Optional.of(rules.status(id));
        } catch (MillraceException gone) {
            return Optional.empty();
        }
    }

    @GET
    @Path("{id}/topo")
    public Response topology(@PathParam("id") String id) {
        return ErrorBody.unlessRefused("get rule topo error", () -> Answers.json(json(rules.topology(id))));
    }

    @GET
    @Path("{id}/explain")
    public Response explain(@PathParam("id") String id) {
        return ErrorBody.unlessRefused("explain rules error", () -> Answers.text(Answers.OK, rules.explain(id)));
    }

    /** Beside what eKuiper has: how the rule is run, graph rules included. */
    @GET
    @Path("{id}/plan")
    public Response plan(@PathParam("id") String id) {
        return ErrorBody.unlessRefused("get rule plan error", () -> Answers.json(rules.plan(id)));
    }

    private static Map<String, Object> json(RuleTopology topology) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sources", topology.sources());
        json.put("edges", topology.edges());
        return json;
    }

    @GET
    @Path("usage/cpu")
    public Response cpuUsage() {
        return Answers.text(Answers.OK, "cpu usage not enabled");
    }
}
