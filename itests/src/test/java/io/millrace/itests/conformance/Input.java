// SPDX-License-Identifier: Apache-2.0
package io.millrace.itests.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** What happens to a running rule, in order. */
sealed interface Input {

    /** The value is pushed to the stream: a text as it is, anything else as JSON. */
    record Push(String stream, JsonNode value) implements Input {}

    /** Nothing is sent for so long: what is shown needs time to pass. */
    record Wait(Duration time) implements Input {}

    static Input of(JsonNode pair) {
        String stream = pair.get(0).textValue();
        JsonNode value = pair.get(1);
        return stream.equals("sleep") ? new Wait(Duration.ofMillis(value.longValue())) : new Push(stream, value);
    }
}
