// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.Optional;

/** A stream or table in FROM or JOIN. */
public record SourceReference(Position position, String name, Optional<String> alias) implements Node {}
