// SPDX-License-Identifier: Apache-2.0
package io.millrace.rest;

import io.millrace.plugins.PluginInUseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.ws.rs.core.Response;

/** Refusals about plugins: those for the sake of rules name them. */
final class PluginRefusals {
    private static final int CONFLICT = 409;

    private PluginRefusals() {}

    /** @param prefix says what is tried; may be empty */
    static Response unlessRefused(String prefix, Supplier<Response> operation) {
        return ErrorBody.unlessRefused(prefix, () -> {
            try {
                return operation.get();
            } catch (PluginInUseException inUse) {
                return conflict(inUse);
            }
        });
    }

    private static Response conflict(PluginInUseException inUse) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", inUse.code().number());
        body.put("message", inUse.getMessage());
        body.put("rules", inUse.rules());
        return Answers.jsonText(CONFLICT, JsonBodies.write(body) + "\n");
    }
}
