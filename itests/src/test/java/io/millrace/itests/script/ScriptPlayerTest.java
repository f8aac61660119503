// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.script;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.itests.Json;
import io.millrace.itests.conformance.Outcome;
import io.millrace.itests.server.EchoServer;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

public class ScriptPlayerTest {
    private EchoServer server;

    @Before
    public void start() throws IOException {
        server = new EchoServer();
    }

    @After
    public void stop() {
        server.close();
    }

    @Test
    public void theFirstAnswerThatIsNotExpectedFailsTheScript() {
        Outcome outcome = play(
                call("GET", "/rules/r/status", "{\"status\":200,\"json\":{\"status\":\"*\"}}"),
                call("GET", "/rules/r/status", "{\"status\":404}"));
        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.seen()).startsWith("step 2").endsWith("got 200 {\"status\":\"running\"}");
    }

    @Test
    public void aSavedPartOfAnAnswerIsUsedInALaterCall() {
        Outcome outcome = play(
                "{\"method\":\"GET\",\"path\":\"/rules/r/status\",\"save\":{\"STATE\":\"status\"}}",
                call("DELETE", "/rules/@STATE@", "{\"status\":200}"));
        assertThat(outcome.seen()).isEmpty();
        assertThat(server.deleted()).containsExactly("/rules/running", "/rules/left");
    }

    @Test
    public void stepsMayRunAtTheSameTime() {
        String step = call("GET", "/rules/r/status", "{\"status\":200}");
        assertThat(play("{\"parallel\":[" + step + "," + step + "]}").passed()).isTrue();
        String wrong = call("GET", "/rules/r/status", "{\"status\":404}");
        assertThat(play("{\"parallel\":[" + step + "," + wrong + "]}").passed()).isFalse();
    }

    @Test
    public void cleanupRunsAlsoAfterAFailure() {
        play(call("GET", "/rules/r/status", "{\"status\":404}"));
        assertThat(server.deleted()).containsExactly("/rules/left");
    }

    private Outcome play(String... steps) {
        List<JsonNode> parsed = Stream.of(steps).map(Json::parsed).toList();
        List<JsonNode> cleanup = List.of(Json.parsed("\"/rules/left\""));
        return new ScriptPlayer(server.address()).play(new Script("rest/some", parsed, cleanup, false));
    }

    private static String call(String method, String path, String expectation) {
        return "{\"method\":\"" + method + "\",\"path\":\"" + path + "\",\"expect\":" + expectation + "}";
    }
}
