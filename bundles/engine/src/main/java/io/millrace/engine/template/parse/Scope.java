// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.template.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The variables that are known at a place; each has a place of its own while it is. The first one is the data itself. */
final class Scope {
    private final List<String> names = new ArrayList<>(List.of("$"));
    private int most = 1;

    int declare(String name) {
        names.add(name);
        most = Math.max(most, names.size());
        return names.size() - 1;
    }

    OptionalInt find(String name) {
        int slot = names.lastIndexOf(name);
        return slot < 0 ? OptionalInt.empty() : OptionalInt.of(slot);
    }

    /** How many are known, to go back to. */
    int mark() {
        return names.size();
    }

    void forgetBehind(int mark) {
        while (names.size() > mark) names.remove(names.size() - 1);
    }

    int most() {
        return most;
    }
}
