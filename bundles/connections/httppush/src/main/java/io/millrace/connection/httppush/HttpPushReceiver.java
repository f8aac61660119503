// SPDX-License-Identifier: Apache-2.0
package io.millrace.connection.httppush;

import org.osgi.annotation.versioning.ConsumerType;

/** Takes bodies, one at a time. */
@ConsumerType
@FunctionalInterface
public interface HttpPushReceiver {
    /**
     * Takes a body. The caller gets its answer when this returns, so blocking here holds it back.
     *
     * @param body belongs to the receiver from now on
     */
    void received(byte[] body);
}
