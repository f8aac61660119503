// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.source;

import io.millrace.api.plugin.Extension;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The outside half of a lookup table: answers queries by key. Published as a service in prototype scope with the property
 * {@code type}.
 *
 * <p><b>Threads:</b> one call at a time; on a thread that may block, unless {@link #mayBlock} says that it need not.
 *
 * <p><b>May it block:</b> yes. <b>Back-pressure:</b> the rule waits for the answer.
 *
 * <p><b>State:</b> none; caching is the engine's. <b>Swap:</b> between two queries.
 *
 * <p><b>Errors:</b> an exception is a run-time error of the row that asked.
 */
@ConsumerType
public interface LookupSource extends Extension {
    /** Whether an answer may take long. One that comes from memory is fetched on the thread of the pipeline. */
    default boolean mayBlock() {
        return true;
    }

    /**
     * All rows whose key columns equal the values.
     *
     * @param fields the columns to return, empty for all
     * @param keys key columns, parallel to {@code values}
     */
    List<Map<String, Object>> lookup(List<String> fields, List<String> keys, List<Object> values) throws Exception;
}
