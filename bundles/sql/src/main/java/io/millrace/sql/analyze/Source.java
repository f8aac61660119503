// SPDX-License-Identifier: Apache-2.0
package io.millrace.sql.analyze;

import io.millrace.plan.stream.StreamDefinition;
import io.millrace.plan.stream.StreamKind;
import io.millrace.sql.tree.SourceReference;

/**
 * A stream or table that a statement reads.
 *
 * @param reference how the statement names it
 */
public record Source(SourceReference reference, StreamDefinition definition) {

    /** The name of its node in the plan: the alias, if it has one. */
    public String id() {
        return reference.alias().orElse(reference.name());
    }

    /** Whether a qualifier means this source. An alias is a second name and hides nothing. */
    boolean answersTo(String qualifier) {
        return qualifier.equals(reference.name())
                || reference.alias().filter(qualifier::equals).isPresent();
    }

    public boolean isTable() {
        return definition.kind() == StreamKind.TABLE;
    }

    boolean isTyped() {
        return !definition.schema().isSchemaless();
    }
}
