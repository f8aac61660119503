// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.function;

import io.millrace.api.row.Value;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What an aggregate function knows of the rows of a window that slides: they come at one end and go at the other. It is
 * never saved, since such a window keeps the arguments of its rows and can show them again.
 *
 * <p><b>Threads:</b> one at a time.
 */
@ConsumerType
public interface SlidingAccumulator {
    /** Takes in the arguments of the newest row; nulls and missing values come as they are. */
    void add(Arguments newest) throws Exception;

    /** Takes out the arguments of the oldest row that is still in, the same that were taken in. */
    void remove(Arguments oldest) throws Exception;

    /** Writes the result for the rows that are in, which what comes and goes later must not change. */
    void result(Value out) throws Exception;

    /** Forgets everything. */
    void clear();
}
