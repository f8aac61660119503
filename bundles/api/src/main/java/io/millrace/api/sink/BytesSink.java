// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.sink;

import io.millrace.api.option.Options;
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

    /**
     * Sends one message for which options have values of their own, because the user gave templates for them.
     *
     * @param own the values of those options that are declared {@link io.millrace.api.option.Option#perMessage} and given as
     *     templates; not those of the others
     */
    default void send(byte[] bytes, int offset, int length, Options own) throws Exception {
        send(bytes, offset, length);
    }
}
