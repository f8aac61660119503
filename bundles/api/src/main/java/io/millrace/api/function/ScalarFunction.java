// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.function;

import io.millrace.api.row.Value;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One value from the arguments of one row.
 *
 * <p><b>Threads:</b> one instance serves all rules and is called from several threads at once; it keeps no state.
 *
 * <p><b>May it block:</b> no. <b>Back-pressure:</b> none. <b>State:</b> none.
 *
 * <p><b>Swap:</b> between two calls.
 *
 * <p><b>Errors:</b> any exception is a run-time error of the row; its message is shown.
 */
@ConsumerType
public non-sealed interface ScalarFunction extends Function {

    /**
     * The function as it is called in one rule. Asked once for each place that calls it and again after a swap; only
     * functions that tell of their rule answer anything but themselves.
     */
    default ScalarFunction inRule(RuleContext rule) {
        return this;
    }

    /** The result as a neutral value, null for null. */
    Object call(Arguments arguments) throws Exception;

    /** The result without boxing; override it where speed matters. */
    default void call(Arguments arguments, Value out) throws Exception {
        out.set(call(arguments));
    }
}
