// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.stream.Names;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a user wants to try. Keys are compared without regard to case.
 *
 * @param mocks the options of the simulator that stands in for a stream, by the name of the stream
 * @param sinkProperties options that the sink of the results shall have
 */
record TrialRequest(String id, String sql, Map<String, Map<String, Object>> mocks, Map<String, Object> sinkProperties) {

    /** @throws MillraceException with a message for the user */
    static TrialRequest read(String json) {
        Map<String, Object> request = parse(json);
        String id = text(request, "id");
        Names.check(id);
        String sql = text(request, "sql");
        if (sql.isBlank()) throw refused("sql is missing, expected a SELECT");
        Map<String, Map<String, Object>> mocks = new LinkedHashMap<>();
        Map<String, Object> given = object("mockSource", request.get("mockSource"));
        given.forEach((stream, options) -> mocks.put(stream, object("mockSource of " + stream, options)));
        return new TrialRequest(id, sql, mocks, object("sinkProps", request.get("sinkProps")));
    }

    private static Map<String, Object> parse(String json) {
        try {
            Map<String, Object> request = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            request.putAll(object("the trial", NeutralJson.parse(json)));
            return request;
        } catch (JsonProcessingException malformed) {
            throw refused("the trial is no JSON: " + NeutralJson.reason(malformed));
        }
    }

    private static String text(Map<String, Object> request, String key) {
        Object value = request.get(key);
        if (value == null) return "";
        if (value instanceof String text) return text;
        throw refused(key + " is " + NeutralJson.write(value) + ", expected a text");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(String what, Object value) {
        if (value == null) return Map.of();
        if (value instanceof Map<?, ?> map) return (Map<String, Object>) map;
        throw refused(what + " is " + NeutralJson.write(value) + ", expected an object");
    }

    private static MillraceException refused(String message) {
        return new MillraceException(ErrorCode.UNDEFINED, message);
    }
}
