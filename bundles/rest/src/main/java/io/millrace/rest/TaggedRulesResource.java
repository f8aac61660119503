// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.service.RuleService;
import io.millrace.engine.service.RuleSummary;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.core.Response;

/** Many rules at a time, found by their tags. */
@Path("/rules")
public final class TaggedRulesResource {
    private final RuleService rules;

    TaggedRulesResource(RuleService rules) {
        this.rules = rules;
    }

    @GET
    @Path("tags/match")
    public Response match(InputStream body) {
        return ErrorBody.unlessRefused("match rules by tags error", () -> {
            List<String> ids = matching(body);
            return Answers.json(ids.isEmpty() ? Map.of() : Map.of("rules", ids));
        });
    }

    @POST
    @Path("bulkstart")
    public Response start(InputStream body) {
        return forEach("bulk start failed", body, rules::start);
    }

    @POST
    @Path("bulkstop")
    public Response stop(InputStream body) {
        return forEach("bulk stop failed", body, rules::stop);
    }

    /** One after the other; a rule that is refused does not keep the others from their turn. */
    private Response forEach(String prefix, InputStream body, Consumer<String> operation) {
        return ErrorBody.unlessRefused(prefix, () -> {
            List<String> ids = matching(body);
            if (ids.isEmpty()) throw new MillraceException(ErrorCode.UNDEFINED, "no matching rules");
            return Answers.json(ids.stream().map(id -> outcome(id, operation)).toList());
        });
    }

    private List<String> matching(InputStream body) {
        List<String> tags =
                JsonBodies.readObject(RequestBody.text(body)).texts("tags").orElse(List.of());
        return rules.list().stream()
                .filter(rule -> rule.tags().containsAll(tags))
                .map(RuleSummary::id)
                .toList();
    }

    private static Map<String, Object> outcome(String id, Consumer<String> operation) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("ruleId", id);
        try {
            operation.accept(id);
            outcome.put("success", true);
        } catch (MillraceException refused) {
            outcome.put("success", false);
            outcome.put("error", refused.getMessage());
        }
        return outcome;
    }
}
