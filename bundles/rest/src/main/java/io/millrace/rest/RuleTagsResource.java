// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.engine.service.RuleService;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import javax.ws.rs.DELETE;
import javax.ws.rs.PATCH;
import javax.ws.rs.PUT;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Response;

/** The tags of one rule. Clients name them {@code tags}, or {@code keys} as they once did. */
@Path("/rules")
public final class RuleTagsResource {
    private final RuleService rules;

    RuleTagsResource(RuleService rules) {
        this.rules = rules;
    }

    @PUT
    @Path("{id}/tags")
    public Response replace(@PathParam("id") String id, InputStream body) {
        return change(id, body, (old, given) -> given);
    }

    @PATCH
    @Path("{id}/tags")
    public Response add(@PathParam("id") String id, InputStream body) {
        return change(id, body, (old, given) -> {
            Set<String> both = new LinkedHashSet<>(old);
            both.addAll(given);
            return List.copyOf(both);
        });
    }

    @DELETE
    @Path("{id}/tags")
    public Response remove(@PathParam("id") String id, InputStream body) {
        return change(id, body, (old, given) -> {
            List<String> left = new ArrayList<>(old);
            left.removeAll(given);
            return left;
        });
    }

    private Response change(String id, InputStream body, BinaryOperator<List<String>> change) {
        String json = RequestBody.text(body);
        return ErrorBody.unlessRefused("change rule tags error", () -> {
            JsonObject given = JsonBodies.readObject(json);
            List<String> tags =
                    given.texts("tags").or(() -> given.texts("keys")).orElse(List.of());
            rules.changeTags(id, old -> change.apply(old, tags));
            return Answers.empty(Answers.OK);
        });
    }
}
