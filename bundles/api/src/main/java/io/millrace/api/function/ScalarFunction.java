// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.function;

import io.millrace.api.row.Value;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One value from the arguments of one row.
 *
 * <p><b>Threads:</b> one instance serves all rules and is called from several threads at once; it keeps no state, unless
 * {@link #forCallSite} gives out others.
 *
 * <p><b>May it block:</b> no. <b>Back-pressure:</b> none. <b>State:</b> none.
 *
 * <p><b>Swap:</b> between two calls.
 *
 * <p><b>Errors:</b> any exception is a run-time error of the row; its message is shown.
 */
@ConsumerType
public non-sealed interface ScalarFunction extends Function {

    /** The result as a neutral value, null for null. */
    Object call(Arguments arguments) throws Exception;

    /**
     * The instance that serves one call in the text of a rule, for functions that keep something from one call to the next, such
     * as a codec. It belongs to one thread at a time, is not part of checkpoints and is made anew after a swap.
     */
    default ScalarFunction forCallSite() {
        return this;
    }

    /** The result without boxing; override it where speed matters. */
    default void call(Arguments arguments, Value out) throws Exception {
        out.set(call(arguments));
    }
}
