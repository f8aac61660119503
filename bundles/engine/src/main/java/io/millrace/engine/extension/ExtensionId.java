// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.extension;

import java.util.Arrays;
import java.util.Optional;

/** What a rule asks for: a kind and a name. */
public record ExtensionId(ExtensionKind kind, String name) {
    /** The id of an extension whose kind is given by its label, or empty if there is no such kind. */
    public static Optional<ExtensionId> of(String label, String name) {
        return Arrays.stream(ExtensionKind.values())
                .filter(kind -> kind.label().equals(label))
                .map(kind -> new ExtensionId(kind, name))
                .findFirst();
    }

    /** Whether an extension of this id can stand in where another one is asked for: names of functions may differ in case. */
    public boolean answers(ExtensionId wanted) {
        return kind == wanted.kind() && name.equalsIgnoreCase(wanted.name());
    }

    @Override
    public String toString() {
        return kind.label() + " " + name;
    }
}
