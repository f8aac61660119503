// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import java.util.function.Consumer;

/**
 * Where a source's output goes.
 *
 * @param mailbox takes arrivals; may hold the source back
 * @param onEnd told when the source has delivered everything
 * @param onFailure told when the source cannot work at all
 */
public record SourceWiring(Consumer<Arrival> mailbox, Consumer<String> onEnd, Consumer<Exception> onFailure) {}
