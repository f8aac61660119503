// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.script;

import com.fasterxml.jackson.databind.JsonNode;
import io.millrace.itests.conformance.CaseFiles;
import java.util.List;

/**
 * One recorded script of management calls.
 *
 * @param name unique
 * @param steps played in order until one fails
 * @param cleanup steps, or paths to delete, that are played at the end whatever happened
 * @param endsServer whether the server is gone afterwards
 */
record Script(String name, List<JsonNode> steps, List<JsonNode> cleanup, boolean endsServer) {

    static List<Script> all() {
        return CaseFiles.below("rest").stream().map(Script::of).toList();
    }

    private static Script of(JsonNode json) {
        return new Script(
                "rest/" + json.get("name").textValue(),
                json.get("steps").valueStream().toList(),
                json.path("cleanup").valueStream().toList(),
                json.path("ends_server").booleanValue());
    }

    @Override
    public String toString() {
        return name;
    }
}
