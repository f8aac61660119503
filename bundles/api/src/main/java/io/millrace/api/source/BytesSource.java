// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.source;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A source that is given raw payloads; the format of the stream decodes them.
 *
 * <p><b>Threads:</b> payloads are emitted from one thread at a time.
 *
 * <p><b>May it block:</b> {@link #subscribe} should return once payloads can arrive; it runs on a thread of its own.
 *
 * <p><b>Back-pressure:</b> {@link BytesEmitter#emit} blocks while the rule has no room; do not buffer in front of it, let the
 * peer wait.
 *
 * <p><b>State:</b> a {@link Rewindable} source can begin again at an earlier offset.
 *
 * <p><b>Swap:</b> the new instance is opened, then the old one closed where the peer allows two.
 *
 * <p><b>Errors:</b> report a bad payload with {@link BytesEmitter#error} and go on; throw from {@code subscribe} only if the
 * rule cannot work at all.
 */
@ConsumerType
public non-sealed interface BytesSource extends Source {
    void subscribe(BytesEmitter out) throws Exception;
}
