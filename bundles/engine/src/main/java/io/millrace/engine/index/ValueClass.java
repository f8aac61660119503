// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.index;

import io.millrace.api.row.Kind;
import java.util.Optional;

/** Kinds of values that can be compared with each other without an error. */
enum ValueClass {
    NUMBER,
    TEXT,
    BOOLEAN;

    /** The class of a constant. */
    static Optional<ValueClass> ofConstant(Object constant) {
        if (constant instanceof Number) return Optional.of(NUMBER);
        if (constant instanceof String) return Optional.of(TEXT);
        return constant instanceof Boolean ? Optional.of(BOOLEAN) : Optional.empty();
    }

    /** Whether a value can be compared with a constant of this class; a value that is absent can, and gives false. */
    boolean accepts(Kind kind) {
        return kind.isAbsent()
                || switch (this) {
                    case NUMBER -> kind.isNumber();
                    case TEXT -> kind == Kind.STRING;
                    case BOOLEAN -> kind == Kind.BOOLEAN;
                };
    }
}
