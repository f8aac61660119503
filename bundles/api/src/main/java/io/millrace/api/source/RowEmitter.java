// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.source;

import io.millrace.api.row.Row;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Takes structured events into a rule. Blocks while the rule has no room and may be held back. */
@ProviderType
public interface RowEmitter extends Emitter {
    /** Hands over an event as neutral values; the map is read before this returns. */
    void emit(Map<String, Object> values, Map<String, Object> metadata);

    /** Hands over a row that nobody writes to any more. */
    void emit(Row row, Map<String, Object> metadata);

    default void emit(Map<String, Object> values) {
        emit(values, Map.of());
    }
}
