// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.Rule;
import org.junit.Test;

public class RulesRoutesTest {
    @Rule
    public final RestServer rest = new RestServer();

    @Test
    public void aRuleIsCreatedFromTheTextAsItIs() {
        HttpResponse<String> answer = rest.post("/rules", "{ \"größe\" :1}");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("Rule r1 was created successfully.");
        assertThat(rest.rules.done).containsExactly("create { \"größe\" :1}");
    }

    @Test
    public void aRefusalKeepsItsCodeAndQuotesItsText() {
        assertThat(rest.post("/rules", "sink").body())
                .isEqualTo("{\"error\":2201,\"message\":\"sink \\\"x\\\" is not defined\"}\n");
    }

    @Test
    public void rulesAreListed() {
        rest.rules.add("b", "x");
        rest.rules.add("c");

        assertThat(rest.get("/rules").body())
                .isEqualTo("[{\"id\":\"b\",\"name\":\"b\",\"status\":\"running\",\"tags\":[\"x\"],\"trace\":false,"
                        + "\"version\":\"\"},{\"id\":\"c\",\"name\":\"c\",\"status\":\"running\",\"tags\":null,"
                        + "\"trace\":false,\"version\":\"\"}]");
    }

    @Test
    public void aRuleIsDescribedByteForByte() {
        rest.rules.add("b");

        assertThat(rest.get("/rules/b").body()).isEqualTo("{ \"id\" : \"b\",  \"size\" : 2.50 }");
    }

    @Test
    public void operationsAnswerInTheirWords() {
        rest.rules.add("b");

        assertThat(rest.call("PUT", "/rules/b", "{}").body()).isEqualTo("Rule b was updated successfully.");
        assertThat(rest.post("/rules/b/start", "").body()).isEqualTo("Rule b was started");
        assertThat(rest.post("/rules/b/stop", "").body()).isEqualTo("Rule b was stopped.");
        assertThat(rest.post("/rules/b/restart", "").body()).isEqualTo("Rule b was restarted");
        assertThat(rest.call("DELETE", "/rules/b", "").body()).isEqualTo("Rule b is dropped.");
        assertThat(rest.rules.done).containsExactly("replace b by {}", "start b", "stop b", "restart b", "delete b");
    }

    @Test
    public void aMissingRuleIsNotFoundExceptOnDelete() {
        assertThat(rest.get("/rules/no").body())
                .isEqualTo("{\"error\":1002,\"message\":\"Describe rule error: Rule no is not found.\"}\n");
        assertThat(rest.get("/rules/no/status").statusCode()).isEqualTo(404);
        assertThat(rest.get("/v2/rules/no/status").statusCode()).isEqualTo(404);
        assertThat(rest.get("/rules/no/topo").statusCode()).isEqualTo(404);
        assertThat(rest.post("/rules/no/start", "").body()).contains("start rule error: ");
        assertThat(rest.call("DELETE", "/rules/no", "").statusCode()).isEqualTo(400);
    }

    @Test
    public void theStatusComesInThreeForms() {
        rest.rules.add("b");

        assertThat(rest.get("/rules/b/status").body()).startsWith("{\n  \"status\": \"running\",\n  \"message\"");
        assertThat(rest.get("/v2/rules/b/status").body()).startsWith("{\"lastStartTimestamp\":1,");
        assertThat(rest.get("/rules/status/all").body())
                .isEqualTo("{\"b\":{\"status\":\"running\",\"last_exception\":\"\",\"exceptions_total\":0}}");
    }

    @Test
    public void aRuleThatGoesWhileAllAreAskedIsLeftOut() {
        rest.rules.add("b");
        rest.rules.states.clear();

        assertThat(rest.get("/rules/status/all").body()).isEqualTo("{}");
    }

    @Test
    public void theTopologyNamesSourcesAndEdges() {
        rest.rules.add("b");

        assertThat(rest.get("/rules/b/topo").body())
                .isEqualTo("{\"sources\":[\"source_a\"],\"edges\":{\"source_a\":[\"sink_b\"]}}");
    }

    @Test
    public void plansAreExplainedAsTextAndShownAsJson() {
        rest.rules.add("b");

        assertThat(rest.get("/rules/b/explain").body())
                .isEqualTo("{\"op\":\"ProjectPlan_0\",\"info\":\"Fields:[ demo.a ]\"}");
        assertThat(rest.get("/rules/b/plan").body()).isEqualTo("{\"time\":\"processing\"}");
        assertThat(rest.get("/rules/no/explain").statusCode()).isEqualTo(404);
        assertThat(rest.get("/rules/no/plan").statusCode()).isEqualTo(404);
    }

    @Test
    public void validationSaysWhatIsWrongAsText() {
        assertThat(rest.post("/rules/validate", "{}").body()).isEqualTo("{\"sources\":[\"demo\"],\"valid\":true}");
        assertThat(rest.post("/rules/validate", "").statusCode()).isEqualTo(422);
        assertThat(rest.post("/rules/validate", "").body()).isEqualTo("invalid rule json: Missing rule id.");
    }

    @Test
    public void aLiteralPathWithAnotherMethodMeansARuleOfThatName() {
        rest.rules.add("validate");

        assertThat(rest.get("/rules/validate").body()).contains("\"id\" : \"validate\"");
    }

    @Test
    public void rulesAreFoundByAllOfTheirTags() {
        rest.rules.add("b", "x", "y");
        rest.rules.add("c", "x");

        assertThat(rest.call("GET", "/rules/tags/match", "{\"tags\":[\"x\"]}").body())
                .isEqualTo("{\"rules\":[\"b\",\"c\"]}");
        assertThat(rest.call("GET", "/rules/tags/match", "{\"tags\":[\"y\",\"x\"]}")
                        .body())
                .isEqualTo("{\"rules\":[\"b\"]}");
        assertThat(rest.call("GET", "/rules/tags/match", "{\"tags\":[\"z\"]}").body())
                .isEqualTo("{}");
    }

    @Test
    public void aRefusedRuleDoesNotKeepTheOthersFromStarting() {
        rest.rules.add("bad", "x");
        rest.rules.add("good", "x");

        assertThat(rest.post("/rules/bulkstart", "{\"tags\":[\"x\"]}").body())
                .isEqualTo("[{\"ruleId\":\"bad\",\"success\":false,\"error\":\"cannot be planned\"},"
                        + "{\"ruleId\":\"good\",\"success\":true}]");
        assertThat(rest.post("/rules/bulkstop", "{\"tags\":[\"none\"]}").body())
                .isEqualTo("{\"error\":1000,\"message\":\"bulk stop failed: no matching rules\"}\n");
    }
}
