// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.operator;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * An operator that waits for answers from outside. It gives the questions to {@link OperatorContext#blockingTasks}, asks to be
 * woken when an answer is there, and passes results on then, in the order of the rows that asked.
 *
 * <p><b>Threads:</b> as for {@link Operator}; answers must be handed over safely.
 */
@ConsumerType
public interface Asynchronous {
    /** Answers have come; see {@link OperatorContext#wake}. */
    void woken(Output out);

    /**
     * Whether it takes more in now. While it does not, the events of its rule are held back; rows and batches that are on
     * their way still come.
     */
    boolean hasRoom();

    /** Whether nothing is under way. */
    boolean isIdle();
}
