// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.script;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.itests.Json;
import io.millrace.itests.conformance.Outcome;
import io.millrace.itests.http.Http;
import io.millrace.itests.server.ServerAddress;
import java.util.Optional;

/** Plays scripts against one server, one after the other. */
final class ScriptPlayer {
    private final Http http = new Http();
    private final ServerAddress server;

    ScriptPlayer(ServerAddress server) {
        this.server = server;
    }

    /** Plays the steps in order until one fails, and then the cleanup, which is not judged. */
    Outcome play(Script script) {
        try (Steps steps = new Steps(http, server)) {
            try {
                return play(script, steps);
            } finally {
                script.cleanup().forEach(entry -> cleanUp(entry, steps));
            }
        }
    }

    private static Outcome play(Script script, Steps steps) {
        int number = 0;
        for (JsonNode step : script.steps()) {
            number++;
            Optional<String> trouble = attempt(step, steps);
            if (trouble.isPresent()) {
                return Outcome.fail("step " + number + " " + Json.write(step) + "\n got " + trouble.get());
            }
        }
        return Outcome.pass();
    }

    /** Nobody to listen to, or nothing to save, is the trouble of that step. */
    private static Optional<String> attempt(JsonNode step, Steps steps) {
        try {
            return steps.play(step);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        } catch (Exception e) {
            return Optional.of(e.toString());
        }
    }

    private static void cleanUp(JsonNode entry, Steps steps) {
        JsonNode step =
                entry.isTextual() ? Json.object().put("method", "DELETE").put("path", entry.textValue()) : entry;
        attempt(step, steps);
    }
}
