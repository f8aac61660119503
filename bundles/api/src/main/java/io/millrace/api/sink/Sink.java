// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.sink;

import io.millrace.api.plugin.Extension;

/**
 * A destination of results, one of two kinds: encoded bytes, or rows. Published as a service in prototype scope under this
 * interface, with the property {@code type}.
 */
public sealed interface Sink extends Extension permits BytesSink, RowSink {
    /**
     * Whether sending may block. Such a sink is driven by a thread of its own behind a bounded queue; one that never blocks
     * is called from the rule itself, which is faster.
     */
    default boolean mayBlock() {
        return true;
    }
}
