// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.operator;

import io.millrace.api.option.Options;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A lookup table as the rules see it: it lives as long as its definition, and all rules ask the same one.
 *
 * <p><b>Threads:</b> may be asked from any thread; questions are answered one after the other.
 */
@ProviderType
public interface LookupTable {
    /** Whether an answer may take long, so that it must not be waited for on the thread of a pipeline. */
    boolean mayBlock();

    /** The options of the table, its connector's among them. */
    Options options();

    /**
     * All rows whose key columns equal the values.
     *
     * @param fields the columns to return, empty for all
     * @param keys key columns, parallel to {@code values}
     */
    List<Map<String, Object>> find(List<String> fields, List<String> keys, List<Object> values) throws Exception;
}
