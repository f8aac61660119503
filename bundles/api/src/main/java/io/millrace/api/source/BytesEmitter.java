// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.source;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Takes raw payloads into a rule. Blocks while the rule has no room and may be held back. */
@ProviderType
public interface BytesEmitter extends Emitter {
    /**
     * Hands over a payload that arrived just now. The array belongs to the engine from then on.
     *
     * @param metadata what {@code meta()} reads; unmodifiable, may be empty
     */
    void emit(byte[] payload, Map<String, Object> metadata);

    default void emit(byte[] payload) {
        emit(payload, Map.of());
    }
}
