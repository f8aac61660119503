// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.function;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Several rows from the arguments of one row.
 *
 * <p><b>Threads:</b> called from several threads at once; it keeps no state. <b>May it block:</b> no.
 * <b>Back-pressure, state:</b> none. <b>Swap:</b> between two calls.
 *
 * <p><b>Errors:</b> any exception is a run-time error of the row.
 */
@ConsumerType
public non-sealed interface TableFunction extends Function {
    /** The rows; a value that is no object stands under the empty name and takes the name of the call. */
    List<Map<String, Object>> rows(Arguments arguments) throws Exception;
}
