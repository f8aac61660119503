// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.source;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What every way into a rule has in common.
 *
 * <p><b>Threads:</b> one thread at a time.
 */
@ProviderType
public interface Emitter {
    /** Reports something that is wrong with the input: counted, shown, and sent on if the rule asks for errors. */
    void error(Exception error);

    /**
     * Says that a bounded source has delivered everything; nothing may be emitted after it.
     *
     * @param message shown in the rule's status, may be empty
     */
    void end(String message);

    /** Whether the rule no longer wants events; loops must look at it. */
    boolean isCancelled();
}
