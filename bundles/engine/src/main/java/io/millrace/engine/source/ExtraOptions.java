// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.millrace.api.error.ErrorCode;
import io.millrace.api.error.MillraceException;
import io.millrace.engine.rule.NeutralJson;
import io.millrace.plan.stream.StreamDefinition;
import java.util.Map;

/** The option EXTRA of a stream: a JSON object with options for its source. */
public final class ExtraOptions {
    private ExtraOptions() {}

    /** @throws MillraceException with code STREAM if the text is no JSON object */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> of(StreamDefinition stream) {
        if (stream.options().extra().isEmpty()) return Map.of();
        try {
            if (NeutralJson.parse(stream.options().extra().get()) instanceof Map<?, ?> map) {
                return (Map<String, Object>) map;
            }
        } catch (JsonProcessingException noJson) {
            throw new MillraceException(
                    ErrorCode.STREAM,
                    "option EXTRA of " + stream.name() + " is no JSON: " + noJson.getOriginalMessage());
        }
        throw new MillraceException(ErrorCode.STREAM, "option EXTRA of " + stream.name() + " is no JSON object");
    }
}
