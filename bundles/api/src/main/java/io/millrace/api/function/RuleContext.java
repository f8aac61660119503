// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.function;

import io.millrace.api.time.Clock;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The rule in which a function is called.
 *
 * <p><b>Threads:</b> may be called from any thread.
 */
@ProviderType
public interface RuleContext {
    /** The rule, or {@code $$subtopo_<stream>} for the parts of a shared stream. */
    String ruleId();

    /** When the rule was started, in epoch milliseconds. */
    long startMillis();

    Clock clock();

    /**
     * Holds the rule up. Other rules go on meanwhile. For the thread that evaluates the call only.
     *
     * @param millis for how long; nothing happens if it is not positive
     * @throws InterruptedException if the engine is being stopped
     */
    void pause(long millis) throws InterruptedException;
}
