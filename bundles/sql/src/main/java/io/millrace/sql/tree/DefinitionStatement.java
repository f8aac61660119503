// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import io.millrace.plan.stream.StreamStatement;

/** A statement about a stream or table; what it says is in neutral form already. */
public record DefinitionStatement(Position position, StreamStatement statement) implements Statement {}
