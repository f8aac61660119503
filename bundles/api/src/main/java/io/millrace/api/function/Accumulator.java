// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.function;

import io.millrace.api.row.Value;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What an aggregate function has seen of one group so far.
 *
 * <p><b>Threads:</b> one at a time.
 */
@ConsumerType
public interface Accumulator {
    /** Takes in the arguments of one row; nulls and missing values come as they are. */
    void add(Arguments arguments) throws Exception;

    /** Takes in what an accumulator of the same function, for later rows, has seen; that one is left as it is. */
    void merge(Accumulator later) throws Exception;

    /** Writes the result for the rows seen so far; may be called again after more rows. */
    void result(Value out) throws Exception;

    /** Forgets everything. */
    void clear();

    /** Everything it knows as a neutral value. */
    Object save();

    /** Becomes what was saved. */
    void restore(Object state);

    /** An accumulator that can also forget its oldest row, so that a sliding window need not start over. */
    @ConsumerType
    interface Removable extends Accumulator, SlidingAccumulator {}
}
