// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.source;

import java.util.Map;

/**
 * Something that a source emitted, on its way through a mailbox.
 *
 * @param input the input of the pipeline that it is for
 * @param payload a byte array, a {@link io.millrace.api.row.Row}, a map of neutral values, or an exception
 * @param millis when it arrived, in epoch milliseconds
 */
public record Arrival(SourceInput input, Object payload, Map<String, Object> metadata, long millis) {}
