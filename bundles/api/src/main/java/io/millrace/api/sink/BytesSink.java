// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.sink;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A destination for encoded results.
 *
 * <p><b>Threads:</b> one call at a time.
 *
 * <p><b>May it block:</b> as {@link Sink#mayBlock} says.
 *
 * <p><b>Back-pressure:</b> a sink that blocks slows its queue down, which drops or holds the rule as its options say.
 *
 * <p><b>State:</b> none that the engine knows of.
 *
 * <p><b>Swap:</b> between two messages.
 *
 * <p><b>Errors:</b> an exception with code IO may be tried again, as the rule says; any other drops the message. Both are
 * counted.
 */
@ConsumerType
public non-sealed interface BytesSink extends Sink {
    /**
     * Sends one message. The bytes are valid until this returns.
     *
     * @param bytes an array that holds the message at {@code [offset, offset + length)}
     */
    void send(byte[] bytes, int offset, int length) throws Exception;
}
