// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.tree;

import java.util.Optional;

/** One item of a select list. A wildcard never has an alias. */
public record SelectItem(Position position, Expression expression, Optional<String> alias, boolean invisible)
        implements Node {}
