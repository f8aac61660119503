// SPDX-License-Identifier: Apache-2.0
package io.millrace.plan.compiler;

import io.millrace.api.function.Function;
import io.millrace.plan.stream.StreamDefinition;
import java.util.Optional;
import java.util.Set;

/** What a statement may refer to. */
public interface Catalog {
    /** The stream or table of that name, compared exactly. */
    Optional<StreamDefinition> stream(String name);

    /** The function of that name, compared exactly; built-in names are lower case. */
    Optional<Function> function(String name);

    /** All function names, to suggest the closest one. */
    Set<String> functionNames();

    /** Whether a format of that lower-case name can be used. */
    boolean hasFormat(String name);

    /** Whether an operator of that type can be used as a node of a graph. */
    default boolean hasOperator(String type) {
        return false;
    }
}
