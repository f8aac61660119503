// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.function;

import io.millrace.api.row.Value;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * One value for each event, from that event and those before it. Partitions and conditions are the engine's.
 *
 * <p><b>Threads:</b> the function may be called from several threads, a history only from one at a time.
 *
 * <p><b>May it block:</b> no. <b>Back-pressure:</b> none.
 *
 * <p><b>State:</b> one history for each call in a statement and each partition, saved as neutral values.
 *
 * <p><b>Swap:</b> histories are saved and restored. <b>Errors:</b> any exception is a run-time error of the row.
 */
@ConsumerType
public non-sealed interface AnalyticFunction extends Function {
    History newHistory();

    /**
     * Whether it looks back on every event of its source, before any condition of the rule. If not, it is called where it
     * stands, with what has come so far, and takes no OVER.
     */
    default boolean seesEveryEvent() {
        return true;
    }

    /**
     * Whether its value is an object whose members become columns of the result, or one column if the call has an alias. Such
     * a function is only called as an item of the select list. Each of its arguments has two places: first its name, then its
     * value. The name is that of a column or of a called function, {@code *} for a row whose members are all meant, and
     * empty for anything else.
     */
    default boolean makesColumns() {
        return false;
    }

    /** An analytic function sees every value unless it says otherwise: what an absent one means depends on its history. */
    @Override
    default NullGuard nullGuard() {
        return NullGuard.NONE;
    }

    /** What an analytic function remembers of one partition. */
    @ConsumerType
    interface History {
        /**
         * Sees the next event and writes the value for it.
         *
         * @param valid whether the condition of the call holds; if not, the event must not change the history
         */
        void next(Arguments arguments, boolean valid, Value out) throws Exception;

        Object save();

        void restore(Object state);
    }
}
