// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan;

import io.millrace.plan.stream.StreamDefinition;
import java.util.List;
import java.util.Optional;

/**
 * A place where events come in.
 *
 * @param id unique in the plan; the name of the stream, or its alias
 * @param columns the only columns that the rule reads, in slot order, or empty if it reads all; with event time the timestamp
 *     column is among them
 */
public record SourceNode(String id, StreamDefinition stream, Optional<List<String>> columns) {}
