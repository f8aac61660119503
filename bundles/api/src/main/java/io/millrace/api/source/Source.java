// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.source;

import io.millrace.api.plugin.Extension;

/**
 * A source of events, one of three kinds: pushed bytes, pushed rows, or pulled. Published as a service in prototype scope
 * under this interface, with the property {@code type}.
 */
public sealed interface Source extends Extension permits BytesSource, RowSource, PullSource {
    /**
     * Whether the engine may let this source wait while its rule has no room. A source that shares its origin with others, so
     * that its waiting would be theirs, says no; its rule then drops the oldest events instead.
     */
    default boolean mayBeHeldBack() {
        return true;
    }
}
