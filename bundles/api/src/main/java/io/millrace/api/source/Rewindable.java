// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.source;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A source that can deliver again from an earlier place; needed for at-least-once delivery.
 *
 * <p><b>Threads:</b> {@link #offset} may be called from any thread and must be cheap; {@link #rewind} is called once, after
 * {@code connect} and before the first event.
 */
@ConsumerType
public interface Rewindable {
    /** The place behind the last emitted event, a neutral value; null before the first. */
    Object offset();

    void rewind(Object offset) throws Exception;
}
