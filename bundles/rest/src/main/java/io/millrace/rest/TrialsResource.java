// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.engine.service.TrialService;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.ws.rs.DELETE;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;

/** Trials of rules. */
@Path("/ruletest")
public final class TrialsResource {
    private final TrialService trials;

    TrialsResource(TrialService trials) {
        this.trials = trials;
    }

    @POST
    public Response create(InputStream body) {
        String request = RequestBody.text(body);
        return ErrorBody.unlessRefused("", () -> Answers.json(json(trials.create(request))));
    }

    private static Map<String, Object> json(TrialService.Prepared trial) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", trial.id());
        json.put("port", trial.port());
        return json;
    }

    @POST
    @Path("{id}/start")
    public Response start(@PathParam("id") String id) {
        return ErrorBody.unlessRefused("start rule error", () -> {
            trials.start(id);
            return Answers.text(Answers.OK, "Test rule " + id + " was started");
        });
    }

    @DELETE
    @Path("{id}")
    public Response stop(@PathParam("id") String id) {
        trials.stop(id);
        return Answers.text(Answers.OK, "Test rule " + id + " was stopped.");
    }
}
