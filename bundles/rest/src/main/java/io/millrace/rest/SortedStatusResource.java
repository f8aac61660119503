// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.engine.service.RuleService;
import java.util.TreeMap;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;

/** How a rule is, in the second version of the answer: compact, with the keys in order. */
@Path("/v2/rules")
public final class SortedStatusResource {
    private final RuleService rules;

    SortedStatusResource(RuleService rules) {
        this.rules = rules;
    }

    @GET
    @Path("{id}/status")
    public Response status(@PathParam("id") String id) {
        return ErrorBody.unlessRefused(
                RuleStatusResource.STATUS_ERROR, () -> Answers.json(new TreeMap<>(StatusJson.full(rules.status(id)))));
    }
}
